package signpost.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.site.CookieRegister;

/// Sets and expires the service's cookies, and none that the register does not have. All are out of
/// a script's reach, and sent along by this site's own pages and by links to it.
public final class Cookies {
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  private final Set<String> known;

  public Cookies(CookieRegister register) {
    this.known =
        register.entries().stream()
            .filter(CookieRegister.Entry::isCookie)
            .map(CookieRegister.Entry::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// @param name as in the register
  public String set(Request request, String name, String value, Duration lifetime) {
    return forSession(request, name, value) + "; Max-Age=" + lifetime.toSeconds();
  }

  /// A cookie that ends with the browser's session.
  public String forSession(Request request, String name, String value) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException("content/cookies.yaml has no cookie of this name");
    }
    String secure = request.secure() ? "; Secure" : "";
    return request.cookieName(name) + "=" + value + ATTRIBUTES + secure;
  }

  public String expired(Request request, String name) {
    return set(request, name, "", Duration.ZERO);
  }

  /// All there are, whether the visitor has them or not.
  public List<String> allExpired(Request request) {
    return known.stream().sorted().map(name -> expired(request, name)).toList();
  }
}

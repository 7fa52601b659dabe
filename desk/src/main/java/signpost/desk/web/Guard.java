package signpost.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets in the reader who opened this desk, and no page of the web that their browser shows: who
/// comes must know the secret part of the address, must have asked for this machine by its own name
/// (no name that somebody else's DNS made point here), and must come from the desk's own pages or
/// from nowhere (OWASP, "Cross-Site Request Forgery Prevention": Fetch Metadata, then the origin).
final class Guard {
  private static final int BYTES = 32;

  private final String secret;
  private final Set<String> hosts;

  private Guard(String secret, int port) {
    this.secret = secret;
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /// @param port on which the desk is served
  static Guard fresh(int port) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new Guard(Base64.getUrlEncoder().withoutPadding().encodeToString(random), port);
  }

  /// What every address of the desk begins with, such as `/k3J…`.
  String beginning() {
    return "/" + secret;
  }

  /// What a request says of where it comes from; null for a header that is not there.
  record Asked(
      String method,
      String path,
      @Nullable String host,
      @Nullable String origin,
      @Nullable String fetchSite) {}

  /// The path below the secret beginning; null where nobody is let in.
  @Nullable String admitted(Asked asked) {
    if (asked.host() == null || !hosts.contains(asked.host()) || !isOwn(asked)) {
      return null;
    }
    int end = asked.path().indexOf('/', 1);
    String claimed = end < 0 ? asked.path().substring(1) : asked.path().substring(1, end);
    if (!MessageDigest.isEqual(claimed.getBytes(UTF_8), secret.getBytes(UTF_8))) {
      return null;
    }
    return end < 0 ? "/" : asked.path().substring(end);
  }

  private boolean isOwn(Asked asked) {
    boolean reads = asked.method().equals("GET") || asked.method().equals("HEAD");
    if (asked.origin() != null && !asked.origin().equals("http://" + asked.host())) {
      return false;
    }
    if (asked.fetchSite() != null) {
      return asked.fetchSite().equals("same-origin") || (reads && asked.fetchSite().equals("none"));
    }
    return reads || asked.origin() != null;
  }
}

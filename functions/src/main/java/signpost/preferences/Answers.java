package signpost.preferences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import signpost.http.Cookies;
import signpost.http.Request;
import signpost.http.Response;
import signpost.site.CookieRegister;

/// What the browser is told to keep and to forget after a choice.
final class Answers {
  static final String SETTINGS = "settings";
  private static final String NOTICE = "notice";

  /// Long enough to ask for the page that shows it, short enough not to be on the next ones.
  private static final Duration NOTICE_LIFETIME = Duration.ofSeconds(15);

  private final Cookies cookies;
  private final Duration lifetime;

  Answers(CookieRegister register) {
    this.cookies = new Cookies(register);
    this.lifetime = Duration.ofDays(register.days());
  }

  /// The choice, for as long as it holds, or until the browser is closed; what is no longer allowed
  /// goes.
  Response chosen(Response response, Request request, Consent.Decided decided, boolean session) {
    List<String> set = new ArrayList<>();
    set.add(
        session
            ? cookies.forSession(request, ChoiceCookie.NAME, decided.cookie())
            : cookies.set(request, ChoiceCookie.NAME, decided.cookie(), lifetime));
    if (!decided.state().purposes().preferences()) {
      set.add(cookies.expired(request, SETTINGS));
    }
    return response.withCookies(set);
  }

  /// A choice that does not count is taken off the browser, with what it had allowed.
  Response cleared(Response response, Request request) {
    return response.withCookies(
        List.of(cookies.expired(request, ChoiceCookie.NAME), cookies.expired(request, SETTINGS)));
  }

  Response withSettings(Response response, Request request, Settings settings) {
    return response.withCookies(
        List.of(cookies.set(request, SETTINGS, settings.value(), lifetime)));
  }

  /// The next page says what was done.
  ///
  /// @param what `saved` or `withdrawn`
  Response withNotice(Response response, Request request, String what) {
    return response.withCookies(List.of(cookies.set(request, NOTICE, what, NOTICE_LIFETIME)));
  }

  Response noticeSeen(Response response, Request request) {
    return response.withCookies(List.of(cookies.expired(request, NOTICE)));
  }
}

package signpost.preferences;

import java.time.Clock;
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

  private final Cookies cookies;
  private final Duration lifetime;
  private final Duration noticeLifetime;
  private final Clock clock;

  Answers(CookieRegister register, Clock clock) {
    this.cookies = new Cookies(register);
    this.lifetime = Duration.ofDays(register.days());
    this.noticeLifetime = Duration.ofSeconds(register.noticeSeconds());
    this.clock = clock;
  }

  /// The choice, for as long as it holds, or until the browser is closed; what is no longer allowed
  /// goes, and what still is ends with the choice.
  Response chosen(Response response, Request request, Consent.Decided decided) {
    List<String> set = new ArrayList<>();
    Consent.Allowed allowed = decided.allowed();
    set.add(
        allowed.session()
            ? cookies.forSession(request, ChoiceCookie.NAME, decided.cookie())
            : cookies.set(request, ChoiceCookie.NAME, decided.cookie(), lifetime));
    List<String> settings = request.cookie(SETTINGS);
    if (!allowed.purposes().preferences()) {
      set.add(cookies.expired(request, SETTINGS));
    } else if (!settings.isEmpty()) {
      set.add(settings(request, Settings.of(settings), allowed));
    }
    return response.withCookies(set);
  }

  /// A choice that does not count is taken off the browser, with what it had allowed.
  Response cleared(Response response, Request request) {
    return response.withCookies(
        List.of(cookies.expired(request, ChoiceCookie.NAME), cookies.expired(request, SETTINGS)));
  }

  Response withSettings(
      Response response, Request request, Settings settings, Consent.Allowed allowed) {
    return response.withCookies(List.of(settings(request, settings, allowed)));
  }

  /// Settings end when the choice does that allows them.
  private String settings(Request request, Settings settings, Consent.Allowed allowed) {
    return allowed.session()
        ? cookies.forSession(request, SETTINGS, settings.value())
        : cookies.set(
            request,
            SETTINGS,
            settings.value(),
            Duration.between(clock.instant(), allowed.until()));
  }

  /// The next page says what was done.
  ///
  /// @param what `saved` or `withdrawn`
  Response withNotice(Response response, Request request, String what) {
    return response.withCookies(List.of(cookies.set(request, NOTICE, what, noticeLifetime)));
  }

  Response noticeSeen(Response response, Request request) {
    return response.withCookies(List.of(cookies.expired(request, NOTICE)));
  }
}

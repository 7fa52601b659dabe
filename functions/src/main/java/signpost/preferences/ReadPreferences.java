package signpost.preferences;

import signpost.http.Endpoint;
import signpost.http.Request;
import signpost.http.Response;
import signpost.site.CookieRegister;

/// Where a visitor's choice stands. A cookie that does not count is taken off the browser.
final class ReadPreferences implements Endpoint {
  private final Consent consent;
  private final CookieRegister register;
  private final Answers answers;

  ReadPreferences(Consent consent, CookieRegister register, Answers answers) {
    this.consent = consent;
    this.register = register;
    this.answers = answers;
  }

  @Override
  public Response handle(Request request) {
    Consent.State state = consent.state(request.cookie(ChoiceCookie.NAME));
    Response response = Response.json(PreferencesJson.of(state, register));
    boolean useless =
        state instanceof Consent.State.Undecided && !request.cookie(ChoiceCookie.NAME).isEmpty();
    return useless ? answers.cleared(response, request) : response;
  }
}

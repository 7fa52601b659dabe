package signpost.preferences;

import signpost.http.Endpoint;
import signpost.http.Request;
import signpost.http.Response;

/// Takes a choice back: the record of it is erased, and what it allowed is taken off the browser.
final class WithdrawPreferences implements Endpoint {
  private final Consent consent;
  private final Answers answers;

  WithdrawPreferences(Consent consent, Answers answers) {
    this.consent = consent;
    this.answers = answers;
  }

  @Override
  public Response handle(Request request) {
    consent.withdraw(request.cookie(ChoiceCookie.NAME));
    return answers.cleared(Response.done(), request);
  }
}

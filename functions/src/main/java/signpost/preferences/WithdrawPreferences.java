package signpost.preferences;

import signpost.http.Endpoint;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// Takes a choice back: the record of it is erased, and what it allowed is taken off the browser.
final class WithdrawPreferences implements Endpoint {
  private final Consent consent;
  private final Answers answers;
  private final Problems problems;

  WithdrawPreferences(Consent consent, Answers answers, Problems problems) {
    this.consent = consent;
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public Response handle(Request request) {
    Consent.Decided off = consent.withdraw(request.cookie(ChoiceCookie.NAME));
    return off == null
        ? answers.cleared(Response.done(), request)
        : answers.chosen(problems.answer(request, Problem.UNAVAILABLE), request, off);
  }
}

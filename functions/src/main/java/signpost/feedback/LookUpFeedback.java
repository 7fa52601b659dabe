package signpost.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;
import signpost.http.Unavailable;

/// A reference typed into a form: shows what became of the feedback, or erases it.
final class LookUpFeedback implements Endpoint {
  private final FeedbackStore store;
  private final FeedbackHtml html;
  private final Problems problems;
  private final Duration ledgerKept;
  private final Clock clock;

  LookUpFeedback(
      FeedbackStore store, FeedbackHtml html, Problems problems, Duration ledgerKept, Clock clock) {
    this.store = store;
    this.html = html;
    this.problems = problems;
    this.ledgerKept = ledgerKept;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    return switch (Fields.ofBody(request)) {
      case Fields.Unreadable(Problem problem) -> problems.answer(request, problem);
      case Fields.Read read -> {
        String typed = read.get("reference") instanceof String text ? text : "";
        Reference reference = Reference.read(typed);
        Instant now = clock.instant();
        try {
          Feedback found = reference == null ? null : store.find(reference, now);
          if (found == null) {
            Problem problem = Problem.REFERENCE_UNKNOWN;
            yield Response.page(problem.status(), html.lookUp(request, typed, problem));
          }
          if (!"erase".equals(read.get("action"))) {
            yield Response.seeOther("/api/feedback/" + found.reference().grouped());
          }
          store.erase(found, now, ledgerKept);
          yield Response.page(200, html.erased(request, found.reference()));
        } catch (Unavailable unavailable) {
          Problem problem = Problem.UNAVAILABLE;
          yield Response.page(problem.status(), html.lookUp(request, typed, problem));
        }
      }
    };
  }
}

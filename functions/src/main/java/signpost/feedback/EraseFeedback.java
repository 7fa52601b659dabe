package signpost.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import signpost.http.Endpoint;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// Erases feedback at the wish of who has its reference.
final class EraseFeedback implements Endpoint {
  private final FeedbackStore store;
  private final Problems problems;
  private final Duration ledgerKept;
  private final Clock clock;

  EraseFeedback(FeedbackStore store, Problems problems, Duration ledgerKept, Clock clock) {
    this.store = store;
    this.problems = problems;
    this.ledgerKept = ledgerKept;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    Reference reference = Reference.read(request.path().getOrDefault("reference", ""));
    Instant now = clock.instant();
    Feedback found = reference == null ? null : store.find(reference, now);
    if (found == null) {
      return problems.answer(request, Problem.REFERENCE_UNKNOWN);
    }
    store.erase(found, now, ledgerKept);
    return Response.done();
  }
}

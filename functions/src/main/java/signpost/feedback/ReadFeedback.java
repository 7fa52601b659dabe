package signpost.feedback;

import java.time.Clock;
import signpost.http.Endpoint;
import signpost.http.MediaType;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// What became of feedback, for who has its reference; with `?sent`, the thanks for it.
final class ReadFeedback implements Endpoint {
  private final FeedbackStore store;
  private final FeedbackHtml html;
  private final Problems problems;
  private final Clock clock;

  ReadFeedback(FeedbackStore store, FeedbackHtml html, Problems problems, Clock clock) {
    this.store = store;
    this.html = html;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    Reference reference = Reference.read(request.path().getOrDefault("reference", ""));
    Feedback found = reference == null ? null : store.find(reference, clock.instant());
    return found == null ? unknown(request) : answer(request, found);
  }

  private Response answer(Request request, Feedback found) {
    return request.answer() == MediaType.HTML
        ? Response.page(200, html.state(request, found, request.query().equals("sent")))
        : Response.json(FeedbackJson.state(found));
  }

  private Response unknown(Request request) {
    Problem problem = Problem.REFERENCE_UNKNOWN;
    return request.answer() == MediaType.HTML
        ? Response.page(problem.status(), html.lookUp(request, "", problem))
        : problems.answer(request, problem);
  }
}

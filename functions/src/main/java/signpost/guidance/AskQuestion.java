package signpost.guidance;

import java.util.function.Function;
import signpost.http.Endpoint;
import signpost.http.MediaType;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// A question, answered in the form it was asked for.
final class AskQuestion implements Endpoint {
  private final Function<Request, Question> read;
  private final Guidance guidance;
  private final Problems problems;
  private final ResultsHtml html;

  /// @param read takes the question out of the body, or out of the address
  AskQuestion(
      Function<Request, Question> read, Guidance guidance, Problems problems, ResultsHtml html) {
    this.read = read;
    this.guidance = guidance;
    this.problems = problems;
    this.html = html;
  }

  @Override
  public Response handle(Request request) {
    return switch (read.apply(request)) {
      case Question.Refused(var problem, var entered) -> problems.answer(request, problem, entered);
      case Question.Asked(var text, var limit) -> {
        Answer answer = guidance.answer(text, limit);
        yield request.answer() == MediaType.HTML
            ? Response.page(200, html.of(request.frame(), text, answer))
            : Response.json(GuidanceJson.of(answer));
      }
    };
  }
}

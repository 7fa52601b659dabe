package signpost.guidance;

import signpost.http.Endpoint;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// One article, for other programs; visitors read its static page.
final class ReadArticle implements Endpoint {
  private final Guidance guidance;
  private final Problems problems;

  ReadArticle(Guidance guidance, Problems problems) {
    this.guidance = guidance;
    this.problems = problems;
  }

  @Override
  public Response handle(Request request) {
    Entry article = guidance.article(request.path().getOrDefault("id", ""));
    return article == null
        ? problems.answer(request, Problem.NOT_FOUND)
        : Response.json(GuidanceJson.of(article));
  }
}

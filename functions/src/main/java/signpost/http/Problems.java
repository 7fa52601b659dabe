package signpost.http;

import signpost.site.ErrorPage;
import signpost.site.Pages;
import signpost.site.Shell;

/// Says what went wrong: `application/problem+json` (RFC 9457) to a program, a page to a browser.
public final class Problems {
  private final Shell shell;
  private final Pages pages;

  public Problems(Shell shell) {
    this.shell = shell;
    this.pages = new Pages(shell);
  }

  /// What to do about it, in a sentence.
  public String detail(Problem problem) {
    return shell.text("problem." + problem.code() + ".detail");
  }

  public Response answer(Request request, Problem problem) {
    return answer(request, problem, "");
  }

  /// @param entered what the visitor had typed, kept for them on the page; a program has it anyway
  ///   and is not sent it back
  public Response answer(Request request, Problem problem, String entered) {
    String title = shell.text("problem." + problem.code() + ".title");
    String detail = detail(problem);
    if (wantsPage(request)) {
      Pages framed = pages.framed(request.frame());
      return Response.page(
          problem.status(),
          problem == Problem.NOT_FOUND
              ? framed.notFound()
              : framed.error(new ErrorPage(problem.status(), title, detail, entered)));
    }
    return problemJson(problem, json -> {});
  }

  /// The answer to a program.
  ///
  /// @param more members besides those that every problem has (RFC 9457, 3.2)
  public Response problemJson(Problem problem, Json.Writing more) {
    String title = shell.text("problem." + problem.code() + ".title");
    return Response.of(
        problem.status(), MediaType.PROBLEM, json(problem, title, detail(problem), more));
  }

  private static boolean wantsPage(Request request) {
    Accept accept = Accept.of(request.header("accept"));
    int page = accept.quality(MediaType.HTML);
    int program = Math.max(accept.quality(MediaType.PROBLEM), accept.quality(MediaType.JSON));
    return page > program
        || (page == program && page > 0 && request.contentType() == MediaType.FORM);
  }

  private static String json(Problem problem, String title, String detail, Json.Writing more) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "about:blank");
          json.writeStringField("title", title);
          json.writeNumberField("status", problem.status());
          json.writeStringField("detail", detail);
          json.writeStringField("code", problem.code());
          more.to(json);
          json.writeEndObject();
        });
  }
}

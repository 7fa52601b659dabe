package signpost.guidance;

import static signpost.http.MediaType.FORM;
import static signpost.http.MediaType.HTML;
import static signpost.http.MediaType.JSON;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import signpost.http.BuiltFile;
import signpost.http.HttpFunction;
import signpost.http.Problems;
import signpost.http.Route;
import signpost.http.ShellResource;
import signpost.site.Shell;

/// Lambda entry point of guidance: wiring only, and everything slow.
public final class GuidanceFunction extends HttpFunction {
  private static final String INDEX = "guidance.index";

  /// Bytes; room for 300 code points in any encoding that a client may choose, and for what is
  /// refused by name rather than by size.
  private static final int MOST_BODY = 64 * 1024;

  public GuidanceFunction() {
    this(ShellResource.read(), index());
  }

  GuidanceFunction(Shell shell, Index index) {
    this(new Guidance(index), new Problems(shell), new ResultsHtml(shell, Unanswered.of(index)));
  }

  private GuidanceFunction(Guidance guidance, Problems problems, ResultsHtml html) {
    super(
        problems,
        Route.post(
                "/api/guidance",
                Set.of(FORM, JSON),
                List.of(JSON, HTML),
                MOST_BODY,
                new AskQuestion(Question::ofBody, guidance, problems, html))
            .withoutSecrets(),
        Route.get(
            "/api/guidance",
            List.of(JSON),
            new AskQuestion(Question::ofQuery, guidance, problems, html)),
        Route.get("/api/guidance/{id}", List.of(JSON), new ReadArticle(guidance, problems)));
  }

  /// What was built with these classes.
  public static Index index() {
    Path file = BuiltFile.path(GuidanceFunction.class, INDEX);
    return file == null
        ? Index.open(BuiltFile.bytes(GuidanceFunction.class, INDEX))
        : Index.open(file);
  }
}

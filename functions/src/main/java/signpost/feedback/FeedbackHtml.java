package signpost.feedback;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signpost.guidance.DangerCheck;
import signpost.http.Problem;
import signpost.http.Request;
import signpost.site.FeedbackLookupPage;
import signpost.site.FeedbackPage;
import signpost.site.FeedbackStatePage;
import signpost.site.FieldProblem;
import signpost.site.Pages;
import signpost.site.Shell;

/// Feedback's pages.
final class FeedbackHtml {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);

  private final Shell shell;
  private final Pages pages;
  private final DangerCheck danger;

  FeedbackHtml(Shell shell, DangerCheck danger) {
    this.shell = shell;
    this.pages = new Pages(shell);
    this.danger = danger;
  }

  /// The form with what was typed and what is wrong.
  String form(Request request, FeedbackForm form, String page, Problem problem) {
    List<FieldProblem> problems = new ArrayList<>();
    for (FeedbackForm.Wrong wrong : form.wrong()) {
      problems.add(new FieldProblem(wrong.field(), detail(wrong.problem())));
    }
    if (problems.isEmpty()) {
      problems.add(new FieldProblem("send", detail(problem)));
    }
    return pages
        .framed(request.frame())
        .feedback(
            new FeedbackPage(
                page,
                form.text(),
                form.typedRating(),
                form.contact(),
                form.email(),
                form.submission(),
                danger.of(form.text()),
                problems));
  }

  /// @param sent whether it was sent just now
  String state(Request request, Feedback feedback, boolean sent) {
    return pages
        .framed(request.frame())
        .feedbackState(
            new FeedbackStatePage(
                feedback.reference().grouped(),
                feedback.state().shown(),
                DAY.format(feedback.received()),
                feedback.reply(),
                sent,
                sent && feedback.danger() ? danger.of(feedback.text()) : null,
                feedback.page().isEmpty() ? "/" : feedback.page()));
  }

  String erased(Request request, Reference reference) {
    return pages
        .framed(request.frame())
        .feedbackState(
            new FeedbackStatePage(reference.grouped(), "erased", "", "", false, null, "/"));
  }

  String lookUp(Request request, String typed, Problem problem) {
    return pages
        .framed(request.frame())
        .feedbackLookup(new FeedbackLookupPage(typed, detail(problem)));
  }

  private String detail(Problem problem) {
    return shell.text("problem." + problem.code() + ".detail");
  }
}

package signpost.feedback;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import signpost.guidance.DangerCheck;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.site.Dates;
import signpost.site.FeedbackLookupPage;
import signpost.site.FeedbackPage;
import signpost.site.FeedbackStatePage;
import signpost.site.FieldProblem;
import signpost.site.Pages;
import signpost.site.Shell;

/// Feedback's pages.
final class FeedbackHtml {
  private final Pages pages;
  private final Problems said;
  private final DangerCheck danger;

  FeedbackHtml(Shell shell, Problems said, DangerCheck danger) {
    this.pages = new Pages(shell);
    this.said = said;
    this.danger = danger;
  }

  /// The form with what was typed and what is wrong.
  ///
  /// @param opened when the form is made, signed
  String form(Request request, FeedbackForm form, String page, Problem problem, String opened) {
    List<FieldProblem> problems = new ArrayList<>();
    for (FeedbackForm.Wrong wrong : form.wrong()) {
      problems.add(new FieldProblem(wrong.field(), said.detail(wrong.problem())));
    }
    if (problems.isEmpty()) {
      problems.add(new FieldProblem("send", said.detail(problem)));
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
                opened,
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
                Dates.words(LocalDate.ofInstant(feedback.received(), ZoneOffset.UTC)),
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
        .feedbackLookup(new FeedbackLookupPage(typed, said.detail(problem)));
  }
}

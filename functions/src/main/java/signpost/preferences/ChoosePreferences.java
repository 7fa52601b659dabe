package signpost.preferences;

import java.util.ArrayList;
import java.util.List;
import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.MediaType;
import signpost.http.OwnPages;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;
import signpost.http.Unavailable;
import signpost.site.CookiesPage;
import signpost.site.CookiesPage.Mark;
import signpost.site.FieldProblem;
import signpost.site.Pages;
import signpost.site.Shell;

/// A choice as a form, answered by the way back, or by the cookies page with what is wrong.
final class ChoosePreferences implements Endpoint {
  private final Consent consent;
  private final OwnPages ownPages;
  private final Answers answers;
  private final Problems problems;
  private final Shell shell;
  private final Pages pages;

  ChoosePreferences(
      Consent consent, OwnPages ownPages, Answers answers, Problems problems, Shell shell) {
    this.consent = consent;
    this.ownPages = ownPages;
    this.answers = answers;
    this.problems = problems;
    this.shell = shell;
    this.pages = new Pages(shell);
  }

  @Override
  public Response handle(Request request) {
    ChoiceForm form = ChoiceForm.of(Fields.ofBody(request));
    if (form.problem() != null) {
      return refused(request, form, form.problem());
    }
    try {
      return form.action() == ChoiceForm.Action.WITHDRAW
          ? withdrawn(request, form)
          : decided(request, form);
    } catch (Unavailable unavailable) {
      return refused(request, form, Problem.UNAVAILABLE);
    }
  }

  private Response decided(Request request, ChoiceForm form) {
    Consent.Decided decided =
        consent.decide(
            form.purposes(),
            new Consent.Circumstances(form.method(), false, Signals.gpc(request), form.session()),
            request.cookie(ChoiceCookie.NAME));
    Response back = Response.seeOther(back(request, form));
    return answers.withNotice(answers.chosen(back, request, decided), request, "saved");
  }

  private Response withdrawn(Request request, ChoiceForm form) {
    Consent.Decided off = consent.withdraw(request.cookie(ChoiceCookie.NAME));
    if (off != null) {
      return answers.chosen(refused(request, form, Problem.UNAVAILABLE), request, off);
    }
    Response back = Response.seeOther(back(request, form));
    return answers.withNotice(answers.cleared(back, request), request, "withdrawn");
  }

  /// To the page that is named; to the cookies page with where its visitor came from.
  private String back(Request request, ChoiceForm form) {
    String back = ownPages.back(form.back());
    String from = back.equals(CookiesPage.ADDRESS) ? from(request, form) : "";
    return from.isEmpty() ? back : back + "?from=" + from;
  }

  /// Where the visitor had been before the cookies page: as its address said, or, on a page that
  /// answered a form before, as its form says.
  private String from(Request request, ChoiceForm form) {
    String from = ownPages.from(request);
    return from.isEmpty() && form.from() instanceof String named && ownPages.has(named)
        ? named
        : from;
  }

  private Response refused(Request request, ChoiceForm form, Problem problem) {
    if (request.answer() != MediaType.HTML) {
      return problems.answer(request, problem);
    }
    boolean all = problem == Problem.UNAVAILABLE && form.action() == ChoiceForm.Action.ACCEPT;
    String back = ownPages.back(form.back());
    return Response.page(
        problem.status(),
        pages
            .framed(request.frame())
            .cookies(
                new CookiesPage(
                    all ? Mark.YES : form.preferences(),
                    all ? Mark.YES : form.usage(),
                    !form.session(),
                    back.equals(CookiesPage.ADDRESS) ? from(request, form) : back,
                    fieldProblems(form, problem))));
  }

  private List<FieldProblem> fieldProblems(ChoiceForm form, Problem problem) {
    if (problem == Problem.CHOICE_MISSING && !form.wrong().isEmpty()) {
      List<FieldProblem> missing = new ArrayList<>();
      for (String field : form.wrong()) {
        missing.add(new FieldProblem(field, shell.text("cookies.missing-" + field)));
      }
      return missing;
    }
    if (problem == Problem.UNAVAILABLE && form.action() == ChoiceForm.Action.WITHDRAW) {
      return List.of(new FieldProblem("withdraw", shell.text("cookies.withdraw-failed")));
    }
    String field = problem == Problem.UNAVAILABLE ? "save" : Purposes.PREFERENCES;
    return List.of(new FieldProblem(field, problems.detail(problem)));
  }
}

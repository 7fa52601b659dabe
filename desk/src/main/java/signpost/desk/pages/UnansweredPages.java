package signpost.desk.pages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import signpost.desk.unanswered.Addition;
import signpost.desk.unanswered.ArticleLink;
import signpost.desk.unanswered.NearestArticles;
import signpost.desk.unanswered.QuestionEditor;
import signpost.desk.unanswered.TakenBack;
import signpost.desk.unanswered.UnansweredQuestion;
import signpost.desk.unanswered.UnansweredQuestions;
import signpost.desk.web.Call;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;

/// Questions without a good answer, and the step that makes one find its article.
final class UnansweredPages {
  private static final String PATH = "/unanswered";

  private final UnansweredQuestions questions;
  private final Supplier<NearestArticles> articles;
  private final QuestionEditor editor;
  private final Sitting sitting;
  private final Html html;

  /// @param articles read when they are first needed, since the index is large
  /// @param root of the checkout that the desk was started in
  UnansweredPages(
      UnansweredQuestions questions,
      Supplier<NearestArticles> articles,
      Path root,
      Sitting sitting,
      Html html) {
    this.questions = questions;
    this.articles = articles;
    this.editor = new QuestionEditor(root);
    this.sitting = sitting;
    this.html = html;
  }

  void answerIn(Routes routes) {
    routes
        .get(
            PATH,
            call -> page(200, UnansweredPage.Typed.NOTHING, sitting.notice(call.asked("done"))))
        .post(PATH, this::add)
        .post(PATH + "/undo", this::takeBack);
  }

  private Reply add(Call call) {
    String picked = call.sent("article");
    String article = (picked.isEmpty() ? call.sent("other") : picked).strip();
    return switch (editor.add(article, call.sent("question"))) {
      case Addition.Added added -> {
        Notice notice =
            new Notice(
                "\u201c" + added.question() + "\u201d now leads to " + article + ".",
                List.of(
                    "It stands in "
                        + String.join(" and ", added.files())
                        + ". Build, look, and commit it: ./serve"),
                Integer.parseInt(sitting.keep(added)),
                true,
                PATH + "/undo");
        yield Return.to(call, PATH, sitting.keep(notice));
      }
      case Addition.AlreadyThere there ->
          wrong(call, article, "That question leads there already.");
      case Addition.UnknownArticle unknown ->
          wrong(
              call,
              article,
              article.isEmpty()
                  ? "Choose the article that answers it."
                  : "There is no article with that name.");
      case Addition.Invalid(String reason) -> wrong(call, article, reason);
      case Addition.NoContent none ->
          wrong(
              call,
              article,
              "This desk was not started in a checkout of the service, so there is no content/ to"
                  + " write to.");
      case Addition.NotWritten(String file) ->
          wrong(call, article, file + " could not be written. Nothing was changed.");
    };
  }

  private Reply wrong(Call call, String article, String problem) {
    return page(
        422,
        new UnansweredPage.Typed(call.sent("stems"), call.sent("question"), article, problem),
        Notice.NONE);
  }

  private Reply takeBack(Call call) {
    Notice notice =
        sitting.thing(call.sent("number")) instanceof Addition.Added added
            ? switch (editor.takeBack(added)) {
              case TakenBack.Done done -> Notice.good("It is as before.");
              case TakenBack.ChangedSince(String file) ->
                  Notice.bad(file + " has been changed since, so it was left as it is.");
              case TakenBack.NotWritten(String file) -> Notice.bad(file + " could not be written.");
            }
            : Notice.bad("That can no longer be taken back here.");
    return Return.to(call, PATH, sitting.keep(notice));
  }

  private Reply page(int status, UnansweredPage.Typed typed, Notice notice) {
    List<UnansweredPage.Entry> entries =
        questions.list().stream().map(question -> entry(question)).toList();
    return new Reply.Page(status, html.unanswered(new UnansweredPage(entries, typed, notice)));
  }

  private UnansweredPage.Entry entry(UnansweredQuestion question) {
    List<ArticleLink> nearest = articles.get().nearest(question.stems());
    return new UnansweredPage.Entry(
        question.stems(),
        Texts.counted(question.asked(), "time"),
        question.weeks().stream().map(UnansweredPages::week).collect(Collectors.joining(", ")),
        nearest);
  }

  private static String week(LocalDate monday) {
    return Texts.day(monday.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}

package signpost.desk.pages;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import signpost.desk.erasing.Erasing;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Changed;
import signpost.desk.feedback.Changes;
import signpost.desk.feedback.Undo;
import signpost.desk.web.Call;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.desk.work.Workplace;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackStore;
import signpost.feedback.Reference;

/// One item of feedback: read, answered, moved, tagged, uncovered.
final class FeedbackPages {
  private static final String PATH = "/feedback/{reference}";

  private final FeedbackStore store;
  private final Changes changes;
  private final Erasing erasing;
  private final Undo undo;
  private final Sitting sitting;
  private final Html html;
  private final Clock clock;

  FeedbackPages(Workplace place, Undo undo, Sitting sitting, Html html) {
    this.store = place.store();
    this.changes = place.changes();
    this.erasing = place.erasing();
    this.undo = undo;
    this.sitting = sitting;
    this.html = html;
    this.clock = place.clock();
  }

  void answerIn(Routes routes) {
    routes
        .get(PATH, call -> with(call, this::show))
        .post(PATH + "/change", call -> with(call, this::change))
        .post(PATH + "/reply", call -> with(call, this::reply))
        .post(PATH + "/open", call -> with(call, this::open))
        .get(PATH + "/erase", call -> with(call, this::askBeforeErasing))
        .post(PATH + "/erase", call -> with(call, this::erase));
  }

  private Reply with(Call call, BiFunction<Call, Feedback, Reply> answer) {
    Reference reference = Reference.read(call.place().getOrDefault("reference", ""));
    Feedback found = reference == null ? null : changes.find(reference);
    return found == null ? gone() : answer.apply(call, found);
  }

  private Reply gone() {
    return new Reply.Page(
        404,
        html.message(
            "There is no such feedback",
            "It was erased, its time is over, or the reference has a mistake in it."));
  }

  private Reply show(Call call, Feedback feedback) {
    return Reply.page(page(feedback, Typed.NOTHING, sitting.notice(call.asked("done"))));
  }

  private Reply askBeforeErasing(Call call, Feedback feedback) {
    return Reply.page(html.erase(ItemView.of(feedback, clock.instant())));
  }

  private Reply erase(Call call, Feedback feedback) {
    undo.forget();
    erasing.erase(feedback.reference());
    Notice notice = Notice.good(feedback.reference().grouped() + " is erased for good.");
    return Return.to(call, "/inbox?list=received", sitting.keep(notice));
  }

  private Reply open(Call call, Feedback feedback) {
    changes.open(feedback.reference());
    sitting.open(feedback.reference());
    return new Reply.SeeOther(path(feedback));
  }

  private Reply change(Call call, Feedback feedback) {
    return switch (ChangeForm.read(call.sent("action"), call.sent("tag"))) {
      case ChangeForm.Wrong(String field, String problem) ->
          wrong(feedback, Typed.of(call, problem, field));
      case ChangeForm.Read(Change change, String done) ->
          changed(call, feedback, change, "It is " + done + ".");
    };
  }

  private Reply reply(Call call, Feedback feedback) {
    String text = call.sent("reply").replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      return wrong(feedback, Typed.of(call, "Write a reply.", "reply"));
    }
    int length = text.codePointCount(0, text.length());
    if (length > Change.LONGEST_REPLY) {
      return wrong(
          feedback,
          Typed.of(
              call,
              "The reply has %,d characters; %,d fit.".formatted(length, Change.LONGEST_REPLY),
              "reply"));
    }
    return changed(
        call,
        feedback,
        new Change.Reply(text),
        "The reply is there for whoever has the reference.");
  }

  private Reply changed(Call call, Feedback feedback, Change change, String done) {
    String version = call.sent("version");
    if (!version.matches("\\d{1,9}")) {
      return wrong(feedback, Typed.of(call, "Which version this was is not clear.", "action"));
    }
    return switch (changes.change(feedback.reference(), Integer.parseInt(version), change)) {
      case Changed.Done result -> back(feedback, notice(done, undo.remember(List.of(result))));
      case Changed.Nothing nothing -> back(feedback, Notice.good("It was so already."));
      case Changed.Gone gone -> gone();
      case Changed.Conflict(Feedback now) ->
          new Reply.Page(
              409,
              page(
                  now,
                  Typed.of(call, conflict(now), call.sent("reply").isBlank() ? "action" : "reply"),
                  Notice.NONE));
    };
  }

  private String conflict(Feedback now) {
    String who =
        changes.deeds(now.reference()).stream()
            .findFirst()
            .map(deed -> deed.who() + " " + Texts.deed(deed.what(), deed.from(), deed.to()))
            .orElse("Somebody changed it");
    return "While you were here, "
        + who
        + ". Nothing of yours has been done yet: look at how it stands now, and do it again if it"
        + " is still right.";
  }

  private static Notice notice(String done, int step) {
    return new Notice(done, List.of(), step, true);
  }

  private Reply wrong(Feedback feedback, Typed typed) {
    return new Reply.Page(422, page(feedback, typed, Notice.NONE));
  }

  private Reply back(Feedback feedback, Notice notice) {
    return new Reply.SeeOther(path(feedback) + "?done=" + sitting.keep(notice));
  }

  private static String path(Feedback feedback) {
    return "/feedback/" + feedback.reference().symbols();
  }

  /// What was typed and could not be taken.
  private record Typed(String reply, String tag, String problem, String field) {
    static final Typed NOTHING = new Typed("", "", "", "");

    static Typed of(Call call, String problem, String field) {
      return new Typed(call.sent("reply"), call.sent("tag"), problem, field);
    }
  }

  private String page(Feedback feedback, Typed typed, Notice notice) {
    boolean open = sitting.isOpen(feedback.reference());
    String email = store.email(feedback.reference(), clock.instant());
    List<Piece> pieces = open ? Piece.open(feedback.text()) : Piece.covered(feedback.text());
    boolean covered = !open && (!email.isEmpty() || pieces.stream().anyMatch(Piece::covered));
    return html.feedback(
        new FeedbackView(
            ItemView.of(feedback, clock.instant()),
            pieces,
            covered,
            email.isEmpty() || open ? email : "covered",
            feedback.reply(),
            typed.reply().isEmpty() ? feedback.reply() : typed.reply(),
            typed.tag(),
            typed.problem(),
            typed.field(),
            Texts.day(feedback.until()),
            changes.deeds(feedback.reference()).stream().map(FeedbackView.DeedView::of).toList(),
            notice));
  }
}

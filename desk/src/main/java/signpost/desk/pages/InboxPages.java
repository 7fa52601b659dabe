package signpost.desk.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Changed;
import signpost.desk.feedback.Changes;
import signpost.desk.feedback.Inbox;
import signpost.desk.feedback.Place;
import signpost.desk.feedback.Undo;
import signpost.desk.web.Call;
import signpost.desk.web.Query;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.feedback.Reference;

/// The inbox: looking through it, and changing several at once.
final class InboxPages {
  private static final String PATH = "/inbox";
  private static final int SIZE = 25;

  /// Before the reference, in the name of a box; its value is the version that the reader sees.
  private static final String BOX = "item-";

  private final Inbox inbox;
  private final Changes changes;
  private final Undo undo;
  private final Sitting sitting;
  private final Html html;
  private final Clock clock;

  InboxPages(Inbox inbox, Changes changes, Undo undo, Sitting sitting, Html html, Clock clock) {
    this.inbox = inbox;
    this.changes = changes;
    this.undo = undo;
    this.sitting = sitting;
    this.html = html;
    this.clock = clock;
  }

  void answerIn(Routes routes) {
    routes
        .get("/", call -> Reply.seeOther(PATH, Map.of("list", "received")))
        .get(PATH, this::show)
        .post(PATH, this::look)
        .post(PATH + "/change", this::change)
        .post("/undo", this::takeBack);
  }

  private Reply show(Call call) {
    return page(call, LookForm.read(call::asked, sitting.words(call.asked("words"))), 200);
  }

  /// Words that are searched for stand in no address: the desk keeps them and gives a number.
  private Reply look(Call call) {
    LookForm form = LookForm.read(call::sent, call.sent("words"));
    if (!form.look().problem().isEmpty()) {
      return page(call, form, 422);
    }
    Map<String, String> query = form.query();
    query.put("words", sitting.keep(call.sent("words").strip()));
    return Reply.seeOther(PATH, query);
  }

  private Reply page(Call call, LookForm form, int status) {
    String after = call.asked("after");
    Inbox.Slice slice =
        form.look().problem().isEmpty()
            ? inbox.slice(form.filter(), Place.read(after), SIZE)
            : new Inbox.Slice(List.of(), null);
    Map<String, String> query = form.query();
    query.put("words", call.asked("words"));
    String first = PATH + Query.of(query);
    Place next = slice.next();
    Map<String, String> onward = new LinkedHashMap<>(query);
    onward.put("after", next == null ? "" : next.text());
    query.put("after", after);
    return new Reply.Page(
        status,
        html.inbox(
            new InboxPage(
                tabs(form),
                form.look(),
                slice.items().stream().map(item -> ItemView.of(item, clock.instant())).toList(),
                PATH + Query.of(query),
                next == null ? "" : PATH + Query.of(onward),
                after.isEmpty() ? "" : first,
                sitting.notice(call.asked("done")))));
  }

  private List<InboxPage.Tab> tabs(LookForm form) {
    List<InboxPage.Tab> tabs = new ArrayList<>();
    long all = 0;
    long danger = 0;
    for (Map.Entry<String, Inbox.Count> list : inbox.counts().entrySet()) {
      all += list.getValue().all();
      danger += list.getValue().danger();
      tabs.add(tab(form, list.getKey(), list.getValue().all(), list.getValue().danger()));
    }
    tabs.add(tab(form, "", all, danger));
    return tabs;
  }

  private static InboxPage.Tab tab(LookForm form, String list, long count, long danger) {
    return new InboxPage.Tab(
        Texts.list(list),
        PATH + Query.of(Map.of("list", list)),
        count,
        danger,
        form.filter().list().equals(list));
  }

  /// What several boxes are ticked for. Each is changed where it is still as the reader saw it.
  private Reply change(Call call) {
    List<Map.Entry<String, String>> ticked =
        call.form().entrySet().stream().filter(box -> box.getKey().startsWith(BOX)).toList();
    return switch (ChangeForm.read(call.sent("action"), call.sent("tag"))) {
      case ChangeForm.Wrong wrong -> back(call, new Notice(wrong.problem(), List.of(), 0, false));
      case ChangeForm.Read read when ticked.isEmpty() ->
          back(call, new Notice("Tick what is to be " + read.done() + ".", List.of(), 0, false));
      case ChangeForm.Read(Change change, String done) ->
          back(call, report(changed(ticked, change), done));
    };
  }

  private List<Changed> changed(List<Map.Entry<String, String>> ticked, Change change) {
    List<Changed> results = new ArrayList<>();
    for (Map.Entry<String, String> box : ticked) {
      Reference reference = Reference.read(box.getKey().substring(BOX.length()));
      if (reference != null && box.getValue().matches("\\d{1,9}")) {
        results.add(changes.change(reference, Integer.parseInt(box.getValue()), change));
      }
    }
    return results;
  }

  private Reply takeBack(Call call) {
    String number = call.sent("number");
    List<Changed> results = number.matches("\\d{1,9}") ? undo.undo(Integer.parseInt(number)) : null;
    return back(
        call,
        results == null
            ? new Notice("That can no longer be taken back here.", List.of(), 0, false)
            : report(results, "as before"));
  }

  /// What was done, and what was not and why.
  private Notice report(List<Changed> results, String done) {
    List<Changed.Done> changed = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int already = 0;
    int gone = 0;
    for (Changed result : results) {
      switch (result) {
        case Changed.Done one -> changed.add(one);
        case Changed.Nothing nothing -> already++;
        case Changed.Conflict(var now) ->
            lines.add(
                now.reference().grouped()
                    + " was changed by somebody else meanwhile and is left as it is: \u201c"
                    + Texts.list(now.list())
                    + "\u201d.");
        case Changed.Gone one -> gone++;
      }
    }
    if (already > 0) {
      lines.add(Texts.counted(already, "item") + " had nothing to change.");
    }
    if (gone > 0) {
      lines.add(Texts.counted(gone, "item") + " had been erased meanwhile.");
    }
    return new Notice(
        Texts.counted(changed.size(), "item") + " " + done + ".",
        lines,
        changed.isEmpty() ? 0 : undo.remember(changed),
        lines.isEmpty());
  }

  private Reply back(Call call, Notice notice) {
    return Return.to(call, PATH, sitting.keep(notice));
  }
}

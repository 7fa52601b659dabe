package signpost.desk.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import signpost.desk.database.Database;
import signpost.desk.feedback.Changes;
import signpost.desk.feedback.Inbox;
import signpost.desk.feedback.Undo;
import signpost.desk.record.DeskRecord;
import signpost.desk.web.DeskServer;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.feedback.FeedbackStore;
import signpost.http.Retention;

/// The desk's pages over one database: wiring only.
public final class Desk {
  private final Database database;
  private final Clock clock;

  public Desk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// @param beginning of every address
  public DeskServer.Answering at(String beginning) {
    Retention retention = Retention.read();
    Html html = new Html(new Frame(beginning, database.place(), database.reader()));
    FeedbackStore store =
        new FeedbackStore(
            database.client(), database.tables().feedback(), database.tables().erasedFeedback());
    DeskRecord record =
        new DeskRecord(database.client(), database.tables().deskRecord(), retention.desk());
    Inbox inbox = new Inbox(database, retention.feedback(), clock);
    Changes changes = new Changes(database, store, record, clock);
    Undo undo = new Undo(changes);
    Sitting sitting = new Sitting(clock);
    Routes routes = new Routes();
    new InboxPages(inbox, changes, undo, sitting, html, clock).answerIn(routes);
    new FeedbackPages(store, changes, undo, sitting, html, clock).answerIn(routes);
    routes
        .get("/keys", call -> Reply.page(html.keys()))
        .get("/assets/desk.css", call -> asset("desk.css", "text/css"))
        .get("/assets/desk.js", call -> asset("desk.js", "text/javascript"));
    return new DeskServer.Answering(routes, new Failures(html));
  }

  private static Reply asset(String name, String type) {
    try (InputStream file = Desk.class.getResourceAsStream("/signpost/desk/assets/" + name)) {
      return new Reply.Asset(
          type + "; charset=utf-8", Objects.requireNonNull(file, name).readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

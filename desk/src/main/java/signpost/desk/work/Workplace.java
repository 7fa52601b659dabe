package signpost.desk.work;

import java.time.Clock;
import signpost.desk.database.Database;
import signpost.desk.erasing.Erasing;
import signpost.desk.export.Export;
import signpost.desk.feedback.Changes;
import signpost.desk.feedback.Inbox;
import signpost.desk.record.DeskRecord;
import signpost.feedback.FeedbackStore;
import signpost.http.Retention;

/// All that works on one database.
public record Workplace(
    Database database,
    Clock clock,
    Retention retention,
    FeedbackStore store,
    DeskRecord record,
    Inbox inbox,
    Changes changes,
    Export export,
    Erasing erasing)
    implements AutoCloseable {

  public static Workplace over(Database database, Clock clock) {
    Retention retention = Retention.read();
    FeedbackStore store =
        new FeedbackStore(
            database.client(), database.tables().feedback(), database.tables().erasedFeedback());
    DeskRecord record =
        new DeskRecord(database.client(), database.tables().deskRecord(), retention.desk());
    Inbox inbox = new Inbox(database, retention.feedback(), clock);
    return new Workplace(
        database,
        clock,
        retention,
        store,
        record,
        inbox,
        new Changes(database, store, record, clock),
        new Export(database, inbox, record, clock),
        new Erasing(database, store, record, retention.feedback(), clock));
  }

  @Override
  public void close() {
    database.close();
  }
}

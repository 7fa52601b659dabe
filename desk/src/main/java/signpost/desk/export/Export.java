package signpost.desk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import signpost.desk.database.Database;
import signpost.desk.feedback.Inbox;
import signpost.desk.record.Deed;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;

/// Exports feedback as it is read, so that it may be more than fits into memory. Methods throw the
/// SDK's own exceptions.
public final class Export {
  private final Database database;
  private final Inbox inbox;
  private final DeskRecord record;
  private final Emails emails;
  private final Clock clock;

  public Export(Database database, Inbox inbox, DeskRecord record, Clock clock) {
    this.database = database;
    this.inbox = inbox;
    this.record = record;
    this.emails = new Emails(database.client(), database.tables().feedback());
    this.clock = clock;
  }

  /// That it was exported, as what, by whom and why goes on record before a byte of it is written.
  ///
  /// @param out stays open
  /// @param progress is told how many have been written so far
  /// @return how many
  public long write(Order order, OutputStream out, LongConsumer progress) throws IOException {
    record.add(
        DeskRecord.DESK,
        new Deed(
            clock.instant(),
            database.reader(),
            "exported",
            "",
            order.name(),
            order.reason().strip()));
    Iterator<List<Feedback>> parts = inbox.all(order.filter(), read -> {});
    Rows rows =
        rows(order.format(), order.emails() ? new TreeSet<>(Set.of(Row.EMAIL)) : none(), out);
    long written = 0;
    while (parts.hasNext()) {
      List<Feedback> items = parts.next();
      Map<String, String> found = order.emails() ? emails.of(items, clock.instant()) : Map.of();
      for (Feedback feedback : items) {
        Row row = order.open() ? Row.open(feedback) : Row.covered(feedback);
        String email = found.getOrDefault(feedback.reference().symbols(), "");
        rows.add(order.emails() ? row.with(Row.EMAIL, email) : row);
      }
      written += items.size();
      progress.accept(written);
    }
    rows.end();
    out.flush();
    return written;
  }

  /// Rows that somebody has found, and put on record that they did.
  public static void write(Format format, List<Row> found, OutputStream out) throws IOException {
    Rows rows =
        rows(format, found.isEmpty() ? none() : found.getFirst().more().sequencedKeySet(), out);
    for (Row row : found) {
      rows.add(row);
    }
    rows.end();
    out.flush();
  }

  private static SequencedSet<String> none() {
    return new TreeSet<>();
  }

  private static Rows rows(Format format, SequencedSet<String> more, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(out, more);
      case JSON -> new JsonRows(out);
    };
  }
}

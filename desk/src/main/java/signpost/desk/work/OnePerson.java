package signpost.desk.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import signpost.desk.erasing.Address;
import signpost.desk.erasing.AddressSearch;
import signpost.desk.export.Row;
import signpost.desk.record.Deed;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;
import signpost.feedback.Reference;

/// All that is kept of one email address, for somebody who asks what the service has of them: what
/// gave it to be answered at, and, marked apart, what only mentions it.
public final class OnePerson {
  /// How a row says why it is there.
  public static final String HOW = "how";

  public static final String GIVEN = "given";
  public static final String MENTIONED = "mentioned";

  private final Workplace place;

  public OnePerson(Workplace place) {
    this.place = place;
  }

  /// Goes on record before anything is looked at, without the address.
  ///
  /// @param open whether as it was written, to be exported, instead of covered
  /// @param progress is told how many items have been looked at so far
  public List<Row> rows(Address address, boolean open, LongConsumer progress) {
    Instant now = place.clock().instant();
    String who = place.database().reader();
    place
        .record()
        .add(
            DeskRecord.DESK,
            new Deed(now, who, "looked up an address", "", open ? "exported" : ""));
    AddressSearch.Found found = new AddressSearch(place.database()).find(address, true, progress);
    List<Row> rows = new ArrayList<>();
    for (Reference reference : found.given()) {
      Feedback feedback = place.changes().find(reference);
      if (feedback == null) {
        continue;
      }
      String email = place.store().email(reference, now);
      // Past its own time an address is shown no more, deleted or not; the text may name it still.
      if (!email.isEmpty()) {
        rows.add(row(feedback, GIVEN, open, email));
      } else if (address.isMentionedIn(feedback.text() + "\n" + feedback.reply())) {
        rows.add(row(feedback, MENTIONED, open, ""));
      }
    }
    for (Reference reference : found.mentioned()) {
      Feedback feedback = place.changes().find(reference);
      if (feedback != null) {
        rows.add(row(feedback, MENTIONED, open, ""));
      }
    }
    return rows;
  }

  private static Row row(Feedback feedback, String how, boolean open, String email) {
    return open
        ? Row.open(feedback).with(HOW, how).with(Row.EMAIL, email)
        : Row.covered(feedback).with(HOW, how);
  }
}

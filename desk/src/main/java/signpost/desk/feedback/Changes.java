package signpost.desk.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.desk.database.Database;
import signpost.desk.record.Deed;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.FeedbackStore;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Changes feedback: all of a change and its record together, or nothing; and only what is still as
/// its reader saw it.
///
/// A tag that is taken off leaves its entry without a list instead of deleting it, so that readers
/// need no permission to delete; the feedback remembers it (`untagged`), so that erasing does.
public final class Changes {
  private static final int TRIES = 4;

  private final Database database;
  private final FeedbackStore store;
  private final DeskRecord record;
  private final Clock clock;

  public Changes(Database database, FeedbackStore store, DeskRecord record, Clock clock) {
    this.database = database;
    this.store = store;
    this.record = record;
    this.clock = clock;
  }

  /// @param version that its reader saw
  public Changed change(Reference reference, int version, Change change) {
    for (int attempt = 1; ; attempt++) {
      Feedback now = store.find(reference, clock.instant());
      if (now == null) {
        return new Changed.Gone();
      }
      if (now.version() != version) {
        return new Changed.Conflict(now);
      }
      Feedback next = change.applied(now);
      if (same(now, next)) {
        return new Changed.Nothing(now);
      }
      if (written(now, next, change)) {
        return new Changed.Done(now, next);
      }
      if (attempt == TRIES) {
        return new Changed.Conflict(now);
      }
      // Another's change, or two transactions at one moment: what stands there now tells.
    }
  }

  /// The same whatever has become of it since anybody looked.
  public Changed change(Reference reference, Change change) {
    Feedback now = store.find(reference, clock.instant());
    return now == null ? new Changed.Gone() : change(reference, now.version(), change);
  }

  private static boolean same(Feedback now, Feedback next) {
    return now.state() == next.state()
        && now.quarantined() == next.quarantined()
        && now.tags().equals(next.tags())
        && now.reply().equals(next.reply());
  }

  private boolean written(Feedback now, Feedback next, Change change) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(feedback(now, next)));
    tagEntries(now, next).forEach(entry -> writes.add(put(entry)));
    writes.add(put(record.put(store.handle(now.reference()), deed(now, next, change))));
    try {
      database.client().transactWriteItems(write -> write.transactItems(writes));
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (cancelled.cancellationReasons().stream().anyMatch(Changes::isAnothers)) {
        return false;
      }
      throw cancelled;
    }
  }

  /// Somebody else was quicker, or is at it at this moment.
  private static boolean isAnothers(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code())
        || "TransactionConflict".equals(reason.code());
  }

  private Put feedback(Feedback now, Feedback next) {
    Put.Builder put =
        Put.builder().tableName(database.tables().feedback()).item(FeedbackItem.of(next));
    if (now.version() == 0) {
      return put.conditionExpression(
              "attribute_exists(fingerprint) AND attribute_not_exists(version)")
          .build();
    }
    return put.conditionExpression("version = :version")
        .expressionAttributeValues(
            Map.of(":version", AttributeValue.fromN(Integer.toString(now.version()))))
        .build();
  }

  private List<Put> tagEntries(Feedback now, Feedback next) {
    List<Put> entries = new ArrayList<>();
    Set<String> both = new HashSet<>(now.tags());
    both.addAll(next.tags());
    for (String tag : both) {
      if (now.tags().contains(tag) != next.tags().contains(tag)) {
        Map<String, AttributeValue> entry = FeedbackItem.tagEntry(next, tag);
        if (!next.tags().contains(tag)) {
          entry.remove("queue");
        }
        entries.add(Put.builder().tableName(database.tables().feedback()).item(entry).build());
      }
    }
    return entries;
  }

  private Deed deed(Feedback now, Feedback next, Change change) {
    Instant at = clock.instant();
    return switch (change) {
      case Change.Tag(String tag) -> new Deed(at, database.reader(), change.name(), "", tag);
      case Change.Untag(String tag) -> new Deed(at, database.reader(), change.name(), tag, "");
      default -> new Deed(at, database.reader(), change.name(), now.list(), next.list());
    };
  }

  private static TransactWriteItem put(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  /// What is on record about feedback, the newest first.
  public List<Deed> deeds(Reference reference) {
    return record.of(store.handle(reference), clock.instant());
  }

  /// The feedback, if it is there and not past its time.
  public @Nullable Feedback find(Reference reference) {
    return store.find(reference, clock.instant());
  }

  /// What was covered is shown to the reader from now on, which goes on record before it is.
  public void open(Reference reference) {
    record.add(
        store.handle(reference), new Deed(clock.instant(), database.reader(), "opened", "", ""));
  }
}

package signpost.desk.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.desk.database.Database;
import signpost.desk.database.TableNames;
import signpost.http.Retention;
import signpost.retention.Remaining;

/// How old the oldest item of each kind is, against how long that kind is kept.
public record OldestItems(List<Kind> kinds) {
  /// A network's count lives an hour and the key of a day that day; the key is no item.
  private static final Duration SENDING_LIMIT = Duration.ofHours(1);

  public OldestItems {
    kinds = List.copyOf(kinds);
  }

  /// @param name in words
  /// @param oldest its age, or null where there is no item with a date
  public record Kind(String name, Duration kept, @Nullable Duration oldest, Remaining remaining) {
    static Kind of(String name, Duration kept, Remaining remaining, Instant now) {
      Instant first = remaining.first();
      return new Kind(
          name, kept, first == null ? null : kept.minus(Duration.between(now, first)), remaining);
    }

    /// Past its date. DynamoDB deletes within some two days of it, and nothing shows it meanwhile.
    public boolean isOverdue() {
      return remaining.overdue() > 0;
    }
  }

  private record Question(String name, String table, String which, Duration kept) {}

  /// Reads whole tables, and of each item its date alone.
  ///
  /// @param choice for how long a choice about cookies holds
  static OldestItems in(Database database, Retention retention, Duration choice, Clock clock) {
    TableNames tables = database.tables();
    List<Kind> kinds = new ArrayList<>();
    for (Question question :
        List.of(
            new Question(
                "Feedback", tables.feedback(), "attribute_not_exists(email)", retention.feedback()),
            new Question(
                "Email addresses",
                tables.feedback(),
                "attribute_exists(email)",
                retention.feedbackEmail()),
            new Question("Erased, as hashes", tables.erasedFeedback(), "", retention.feedback()),
            new Question("Senders' counters", tables.sendingLimit(), "", SENDING_LIMIT),
            new Question(
                "Consents to cookies", tables.preferences(), "", choice.plus(retention.consents())),
            new Question("Page views", tables.usage(), "", retention.usage()),
            new Question("Unanswered questions", tables.unanswered(), "", retention.unanswered()),
            new Question("The desk's own record", tables.deskRecord(), "", retention.desk()))) {
      kinds.add(
          Kind.of(
              question.name(),
              question.kept(),
              Remaining.in(database.client(), question.table(), question.which(), clock),
              clock.instant()));
    }
    return new OldestItems(kinds);
  }
}

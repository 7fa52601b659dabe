package signpost.desk.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signpost.desk.database.Database;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Feedback of a time without its words: those are not even asked for. No scan: keys come from the
/// lists, and the rest by the keys. Methods throw the SDK's own exceptions.
public final class Outlines {
  private static final int AT_A_TIME = 10_000;

  /// By other names, since DynamoDB has some of these for itself.
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "#reference", "reference",
          "#page", "page",
          "#rating", "rating",
          "#danger", "danger",
          "#quarantined", "quarantined",
          "#state", "state",
          "#received", "received",
          "#until", "until");

  private final DynamoDbClient client;
  private final String table;
  private final Batches batches;
  private final Duration kept;
  private final Clock clock;

  /// @param kept how long feedback is kept: nothing older is looked for
  public Outlines(Database database, Duration kept, Clock clock) {
    this.client = database.client();
    this.table = database.tables().feedback();
    this.batches =
        new Batches(
            client,
            table,
            clock,
            part ->
                part.projectionExpression(String.join(", ", ATTRIBUTES.keySet()))
                    .expressionAttributeNames(ATTRIBUTES));
    this.kept = kept;
    this.clock = clock;
  }

  /// All that was received from one time to another and is not past its time, the newest first.
  ///
  /// @param from inclusive
  /// @param before exclusive
  public List<Outline> received(Instant from, Instant before) {
    Instant first = first(from);
    if (!first.isBefore(before)) {
      return List.of();
    }
    List<Supplier<List<Place>>> questions = new ArrayList<>();
    for (String list : Lists.NAMES) {
      for (Index index : months(list, first, before)) {
        for (boolean danger : new boolean[] {true, false}) {
          questions.add(() -> Index.all(index.places(danger, first, before, AT_A_TIME)));
        }
      }
    }
    List<Place> places = Parallel.all(questions).stream().flatMap(List::stream).toList();
    return batches.read(places).values().stream()
        .map(Outline::of)
        .sorted(Comparator.comparing(Outline::received).reversed())
        .toList();
  }

  /// When the oldest that nobody has read was received, or null where all is read.
  public @Nullable Instant oldestUnread() {
    Instant now = clock.instant();
    Instant first = first(Instant.EPOCH);
    List<Supplier<List<Place>>> questions = new ArrayList<>();
    for (Index index : months(Feedback.State.RECEIVED.id(), first, now.plusSeconds(1))) {
      for (boolean danger : new boolean[] {true, false}) {
        questions.add(
            () -> {
              Place oldest = index.oldest(danger, first, now.plusSeconds(1));
              return oldest == null ? List.of() : List.of(oldest);
            });
      }
    }
    return Parallel.all(questions).stream()
        .flatMap(List::stream)
        .map(Place::received)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// Not before anything that is still kept.
  private Instant first(Instant from) {
    Instant oldest = clock.instant().minus(kept);
    return from.isAfter(oldest) ? from : oldest;
  }

  private List<Index> months(String list, Instant from, Instant before) {
    return Lists.months(from, before).stream().map(month -> index(list, month)).toList();
  }

  private Index index(String list, YearMonth month) {
    return Index.queue(client, table, FeedbackItem.queue(list, month));
  }
}

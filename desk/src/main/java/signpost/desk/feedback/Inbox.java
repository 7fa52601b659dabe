package signpost.desk.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signpost.desk.database.Database;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Feedback in the order in which the team reads it: danger first, then the newest. Nothing that is
/// past its time is in it. Methods throw the SDK's own exceptions.
public final class Inbox {
  /// As many as one call takes (source: AWS, `BatchGetItem`).
  private static final int BATCH = 100;

  /// Batches that are read at once where most of what is read will not fit.
  private static final int BATCHES = 16;

  private static final int TRIES = 8;

  private final DynamoDbClient client;
  private final String table;
  private final Lists lists;
  private final Clock clock;

  /// @param kept how long feedback is kept: nothing older is looked for
  public Inbox(Database database, Duration kept, Clock clock) {
    this.client = database.client();
    this.table = database.tables().feedback();
    this.lists = new Lists(client, table, kept, clock);
    this.clock = clock;
  }

  /// A part of the inbox.
  ///
  /// @param next the place after which the next part begins; null where there is none
  public record Slice(List<Feedback> items, @Nullable Place next) {}

  /// How many stand in a list.
  ///
  /// @param danger of these, those that speak of danger
  public record Count(long all, long danger) {}

  /// @param after where to go on, or null for the beginning
  /// @param size how many at most
  public Slice slice(Filter filter, @Nullable Place after, int size) {
    return slice(filter, after, size, looked -> {});
  }

  /// @param progress is told how many have been looked at so far
  public Slice slice(Filter filter, @Nullable Place after, int size, LongConsumer progress) {
    List<Feedback> found = new ArrayList<>();
    Iterator<Place> places = lists.places(filter, after);
    long looked = 0;
    // One more than is shown tells whether there is a next part.
    int chunk = filter.words().isBlank() ? Math.max(size + 1, 50) : BATCH * BATCHES;
    while (places.hasNext() && found.size() <= size) {
      List<Place> next = new ArrayList<>();
      while (places.hasNext() && next.size() < chunk) {
        next.add(places.next());
      }
      for (Feedback feedback : read(next)) {
        if (filter.fits(feedback)) {
          found.add(feedback);
        }
      }
      looked += next.size();
      progress.accept(looked);
    }
    boolean more = found.size() > size;
    List<Feedback> items = List.copyOf(found.subList(0, Math.min(size, found.size())));
    return new Slice(items, more ? place(items.getLast()) : null);
  }

  /// All that fits, read as it is asked for.
  ///
  /// @param progress is told how many have been read so far
  public Iterator<List<Feedback>> all(Filter filter, LongConsumer progress) {
    return new Iterator<>() {
      private @Nullable Place after;
      private boolean begun;
      private long read;

      @Override
      public boolean hasNext() {
        return !begun || after != null;
      }

      @Override
      public List<Feedback> next() {
        Slice slice = slice(filter, after, 1000);
        begun = true;
        after = slice.next();
        read += slice.items().size();
        progress.accept(read);
        return slice.items();
      }
    };
  }

  /// How many stand in each list, by its name.
  public SequencedMap<String, Count> counts() {
    SequencedMap<String, Count> counts = new LinkedHashMap<>();
    List<Lists.Count> found = lists.counts();
    for (int i = 0; i < found.size(); i++) {
      counts.put(Lists.NAMES.get(i), new Count(found.get(i).all(), found.get(i).danger()));
    }
    return counts;
  }

  /// The names of the lists, the ones that wait first.
  public static List<String> listNames() {
    return Lists.NAMES;
  }

  private static Place place(Feedback feedback) {
    return new Place(
        FeedbackItem.rank(feedback.danger(), feedback.received()), feedback.reference().symbols());
  }

  /// What stands at these places now, in their order. What has gone meanwhile is passed over.
  private List<Feedback> read(List<Place> places) {
    List<Supplier<Map<String, Feedback>>> batches = new ArrayList<>();
    for (int from = 0; from < places.size(); from += BATCH) {
      List<Place> batch = places.subList(from, Math.min(places.size(), from + BATCH));
      batches.add(() -> readBatch(batch));
    }
    Map<String, Feedback> found = new HashMap<>();
    Parallel.all(batches).forEach(found::putAll);
    return places.stream()
        .map(place -> found.remove(place.reference()))
        .filter(Objects::nonNull)
        .toList();
  }

  private Map<String, Feedback> readBatch(List<Place> places) {
    Instant now = clock.instant();
    Map<String, Feedback> found = new HashMap<>();
    Map<String, KeysAndAttributes> wanted =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(
                    places.stream()
                        .map(Place::reference)
                        .distinct()
                        .map(reference -> FeedbackItem.key(new Reference(reference)))
                        .toList())
                .build());
    for (int attempt = 0; !wanted.isEmpty(); attempt++) {
      BatchGetItemResponse answer = get(wanted, attempt);
      for (Map<String, AttributeValue> item : answer.responses().getOrDefault(table, List.of())) {
        Feedback feedback = FeedbackItem.read(item);
        if (now.isBefore(feedback.until())) {
          found.put(feedback.reference().symbols(), feedback);
        }
      }
      wanted = answer.unprocessedKeys();
    }
    return found;
  }

  /// DynamoDB may leave a part of a batch for later.
  private BatchGetItemResponse get(Map<String, KeysAndAttributes> wanted, int attempt) {
    if (attempt == TRIES) {
      throw new IllegalStateException("the database leaves batches unread");
    }
    if (attempt > 0) {
      try {
        Thread.sleep(50L << attempt);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    return client.batchGetItem(get -> get.requestItems(wanted));
  }
}

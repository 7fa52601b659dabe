package signpost.desk.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The team's lists: where feedback stands, without reading what it says and without a scan.
final class Lists {
  /// Every list that feedback can stand in, the ones that wait first.
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(Feedback.State.values()).map(Feedback.State::id),
              Stream.of(Feedback.QUARANTINED))
          .toList();

  private static final int AT_A_TIME = 200;

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;
  private final Clock clock;

  Lists(DynamoDbClient client, String table, Duration kept, Clock clock) {
    this.client = client;
    this.table = table;
    this.kept = kept;
    this.clock = clock;
  }

  /// How many stand in a list.
  ///
  /// @param danger of these, those that speak of danger
  record Count(long all, long danger) {}

  /// The places of all that an index knows to fit, in the inbox's order, read as they are asked
  /// for. Tags, pages and words may still have to be looked at.
  ///
  /// @param after where to go on, or null for the beginning
  Iterator<Place> places(Filter filter, @Nullable Place after) {
    Instant now = clock.instant();
    Instant from = filter.notBefore(now, kept);
    Instant before = filter.before(now);
    List<Supplier<Iterator<Place>>> parts = new ArrayList<>();
    if (after == null || after.danger()) {
      parts.add(() -> danger(filter, from, earlier(before, after)));
    }
    boolean begun = after != null && !after.danger();
    parts.add(() -> others(filter, from, begun ? earlier(before, after) : before));
    Iterator<Place> all = new OneAfterAnother<>(parts.iterator(), Supplier::get);
    return after == null ? all : new After(all, after);
  }

  private static Instant earlier(Instant before, @Nullable Place after) {
    Instant next = after == null ? before : after.received().plusSeconds(1);
    return next.isBefore(before) ? next : before;
  }

  /// There is little of it, in any month: all months are asked at once.
  private Iterator<Place> danger(Filter filter, Instant from, Instant before) {
    List<Supplier<List<Place>>> questions = new ArrayList<>();
    for (Index index : indexes(filter, from, before)) {
      questions.add(() -> Index.all(index.places(true, from, before, AT_A_TIME)));
    }
    return new InOrder(Parallel.all(questions).stream().map(List::iterator).toList());
  }

  private Iterator<Place> others(Filter filter, Instant from, Instant before) {
    if (!byMonth(filter)) {
      return new InOrder(
          indexes(filter, from, before).stream()
              .map(index -> index.places(false, from, before, AT_A_TIME))
              .toList());
    }
    return new InOrder(
        names(filter).stream()
            .<Iterator<Place>>map(
                name ->
                    new OneAfterAnother<>(
                        months(from, before).iterator(),
                        month -> queue(name, month).places(false, from, before, AT_A_TIME)))
            .toList());
  }

  /// How many stand in each list.
  ///
  /// @return in the order of `NAMES`
  List<Count> counts() {
    Instant now = clock.instant();
    Instant from = Filter.ALL.notBefore(now, kept);
    Instant before = Filter.ALL.before(now);
    List<YearMonth> months = months(from, before);
    List<Supplier<Count>> questions = new ArrayList<>();
    for (String name : NAMES) {
      for (YearMonth month : months) {
        Index index = queue(name, month);
        questions.add(
            () -> {
              long danger = index.count(true, from, before);
              return new Count(danger + index.count(false, from, before), danger);
            });
      }
    }
    List<Count> answers = Parallel.all(questions);
    List<Count> counts = new ArrayList<>();
    for (int list = 0; list < NAMES.size(); list++) {
      List<Count> of = answers.subList(list * months.size(), (list + 1) * months.size());
      counts.add(
          new Count(
              of.stream().mapToLong(Count::all).sum(), of.stream().mapToLong(Count::danger).sum()));
    }
    return counts;
  }

  private List<Index> indexes(Filter filter, Instant from, Instant before) {
    if (!filter.tag().isEmpty()) {
      return List.of(Index.queue(client, table, FeedbackItem.tagQueue(filter.tag())));
    }
    if (!filter.page().isEmpty()) {
      return List.of(Index.page(client, table, filter.page()));
    }
    return names(filter).stream()
        .flatMap(name -> months(from, before).stream().map(month -> queue(name, month)))
        .toList();
  }

  private static boolean byMonth(Filter filter) {
    return filter.tag().isEmpty() && filter.page().isEmpty();
  }

  private static List<String> names(Filter filter) {
    return filter.list().isEmpty() ? NAMES : List.of(filter.list());
  }

  private Index queue(String name, YearMonth month) {
    return Index.queue(client, table, FeedbackItem.queue(name, month));
  }

  /// The newest first.
  private static List<YearMonth> months(Instant from, Instant before) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth first = YearMonth.from(from.atOffset(ZoneOffset.UTC));
    YearMonth last = YearMonth.from(before.minusSeconds(1).atOffset(ZoneOffset.UTC));
    for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  /// What several parts have, each asked for when the one before it has been read.
  private static final class OneAfterAnother<T> implements Iterator<Place> {
    private final Iterator<T> parts;
    private final Function<T, Iterator<Place>> open;
    private Iterator<Place> current = List.<Place>of().iterator();

    OneAfterAnother(Iterator<T> parts, Function<T, Iterator<Place>> open) {
      this.parts = parts;
      this.open = open;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && parts.hasNext()) {
        current = open.apply(parts.next());
      }
      return current.hasNext();
    }

    @Override
    public Place next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }
  }

  /// What comes after a place.
  private static final class After implements Iterator<Place> {
    private final Iterator<Place> places;
    private @Nullable Place next;

    After(Iterator<Place> places, Place after) {
      this.places = places;
      do {
        next = places.hasNext() ? places.next() : null;
      } while (next != null && next.compareTo(after) <= 0);
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Place next() {
      Place found = next;
      if (found == null) {
        throw new NoSuchElementException();
      }
      next = places.hasNext() ? places.next() : null;
      return found;
    }
  }
}

package signpost.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What came in the last seven days and what waits, of feedback: counts and times, no word of
/// anybody's. It goes by the lists that the desk goes by (docs/decisions/0013).
final class Digest {
  private static final int WEEK = 7;
  private static final List<String> STATES =
      List.of("received", "acknowledged", "replied", "closed", "spam");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;
  private final Clock clock;

  /// @param kept how long feedback is kept: nothing older waits
  Digest(DynamoDbClient client, String table, Duration kept, Clock clock) {
    this.client = client;
    this.table = table;
    this.kept = kept;
    this.clock = clock;
  }

  /// One item of a list.
  private record Waiting(boolean danger, Instant received) {
    /// @param rank `1#` for danger or `0#`, then the time
    static Waiting of(String rank) {
      return new Waiting(rank.startsWith("1#"), Instant.parse(rank.substring(2)));
    }
  }

  /// Plain text.
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkException where the database does not answer
  String text() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = today.minusDays(WEEK - 1);
    Map<String, Integer> week = new LinkedHashMap<>();
    STATES.forEach(state -> week.put(state, since(first, state).size()));
    int quarantined = since(first, "quarantined").size();
    List<Waiting> waiting = kept(today, "received");
    // A machine's or not: whoever marked it may be wrong.
    List<Waiting> danger =
        Stream.concat(waiting.stream(), kept(today, "quarantined").stream())
            .filter(Waiting::danger)
            .toList();
    int all = week.values().stream().mapToInt(Integer::intValue).sum();
    List<String> lines = new ArrayList<>();
    lines.add("Feedback in the seven days to " + DAY.format(today) + ": " + all);
    week.forEach((state, count) -> lines.add("- " + state + ": " + count));
    lines.add("Set aside as sent by machines: " + quarantined);
    lines.add("");
    lines.add("Speaks of danger and has not been read: " + count(danger));
    lines.add("Not read in all: " + count(waiting));
    lines.add("");
    lines.add("To read them: desk/run");
    return String.join("\n", lines);
  }

  /// Of a list, all that is not past its time.
  private List<Waiting> kept(LocalDate today, String list) {
    return since(today.minusDays(kept.toDays()), list).stream()
        .filter(one -> clock.instant().isBefore(one.received().plus(kept)))
        .toList();
  }

  private String count(List<Waiting> waiting) {
    Optional<Instant> oldest =
        waiting.stream().map(Waiting::received).min(Comparator.naturalOrder());
    return waiting.size()
        + oldest
            .map(since -> ", the oldest " + ago(Duration.between(since, clock.instant())))
            .orElse("");
  }

  private static String ago(Duration time) {
    if (time.toDays() > 0) {
      return time.toDays() == 1 ? "a day ago" : time.toDays() + " days ago";
    }
    return time.toHours() == 1 ? "an hour ago" : time.toHours() + " hours ago";
  }

  private List<Waiting> since(LocalDate first, String list) {
    List<Waiting> found = new ArrayList<>();
    YearMonth last = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      found.addAll(list(list + "#" + month));
    }
    Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    found.removeIf(item -> item.received().isBefore(from));
    return found;
  }

  private List<Waiting> list(String queue) {
    return client
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName("by-queue")
                    .keyConditionExpression("#queue = :queue")
                    .projectionExpression("#rank")
                    .expressionAttributeNames(Map.of("#queue", "queue", "#rank", "rank"))
                    .expressionAttributeValues(Map.of(":queue", AttributeValue.fromS(queue))))
        .items()
        .stream()
        .map(item -> Waiting.of(item.getOrDefault("rank", AttributeValue.fromS("")).s()))
        .toList();
  }
}

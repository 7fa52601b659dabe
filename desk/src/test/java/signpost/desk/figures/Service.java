package signpost.desk.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import signpost.desk.database.Database;
import signpost.desk.database.TableNames;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.Reference;
import signpost.http.Retention;
import signpost.preferences.ConsentEvent;
import signpost.preferences.ConsentItem;
import signpost.preferences.Purposes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A service's tables with what a test puts there.
final class Service {
  static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Retention RETENTION =
      new Retention(
          Duration.ofDays(365),
          Duration.ofDays(400),
          Duration.ofDays(365),
          Duration.ofDays(90),
          Duration.ofDays(90),
          Duration.ofDays(730));

  private static final DynamoDbClient CLIENT = Embedded.client();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TableNames tables = TableNames.of(logical -> Tables.create(CLIENT, logical));

  Database database() {
    return database(CLIENT);
  }

  /// Over a client that a test listens to.
  Database database(DynamoDbClient client) {
    return new Database(client, tables, "a tester", "memory");
  }

  Measurements measurements() {
    return new Measurements(database(), RETENTION, CLOCK);
  }

  /// Feedback that is not quite ordinary.
  ///
  /// @param list a state's name, or `quarantined`
  /// @param rating 0 for none
  Feedback feedback(String received, String list, int rating, String page, boolean danger) {
    Instant at = Instant.parse(received);
    return feedback(at, list, rating, page, danger, at.plus(RETENTION.feedback()));
  }

  Feedback feedback(
      Instant received, String list, int rating, String page, boolean danger, Instant until) {
    boolean quarantined = list.equals(Feedback.QUARANTINED);
    Feedback.State state = quarantined ? Feedback.State.RECEIVED : Feedback.State.of(list);
    if (state == null) {
      throw new IllegalArgumentException(list);
    }
    Feedback feedback =
        new Feedback(
            new Reference("%012d".formatted(NUMBERS.incrementAndGet())),
            "fingerprint",
            "my name is Canary",
            page,
            rating,
            Set.of(),
            danger,
            quarantined,
            state,
            0,
            "dear Canary",
            received,
            until);
    put(tables.feedback(), FeedbackItem.of(feedback));
    return feedback;
  }

  void feedback(String received, int rating) {
    feedback(received, "received", rating, "/", false);
  }

  void views(String day, int shard, String page, long views) {
    Instant start = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    put(
        tables.usage(),
        Map.of(
            "day", AttributeValue.fromS(day + "#" + shard),
            "page", AttributeValue.fromS(page),
            "views", AttributeValue.fromN(Long.toString(views)),
            "expires", seconds(start.plus(RETENTION.usage()))));
  }

  void asked(String monday, String stems, int asked) {
    Instant start = LocalDate.parse(monday).atStartOfDay(ZoneOffset.UTC).toInstant();
    put(
        tables.unanswered(),
        Map.of(
            "week", AttributeValue.fromS(monday),
            "stems", AttributeValue.fromS(stems),
            "asked", AttributeValue.fromN(Integer.toString(asked)),
            "expires", seconds(start.plus(RETENTION.unanswered()))));
  }

  void consent(String id, int number, String wording, Purposes purposes, String decided) {
    Instant at = Instant.parse(decided);
    ConsentEvent event =
        new ConsentEvent(
            id,
            number,
            number - 1,
            purposes,
            wording,
            "0123456789abcdef",
            ConsentEvent.Method.BANNER,
            false,
            false,
            at,
            at.plus(Duration.ofDays(182)));
    put(tables.preferences(), ConsentItem.of(event, RETENTION.consents()));
  }

  void email(Feedback feedback, Instant expires) {
    Map<String, AttributeValue> item =
        new HashMap<>(FeedbackItem.key(feedback.reference(), FeedbackItem.EMAIL));
    item.put("email", AttributeValue.fromS("canary@example.org"));
    item.put("expires", seconds(expires));
    put(tables.feedback(), item);
  }

  /// The key that consents are signed with stands in the same table.
  void consentKey() {
    put(
        tables.preferences(),
        Map.of(
            "id", AttributeValue.fromS("#signing-key"),
            "number", AttributeValue.fromN("0"),
            "secret", AttributeValue.fromB(SdkBytes.fromUtf8String("secret"))));
  }

  private static void put(String table, Map<String, AttributeValue> item) {
    CLIENT.putItem(put -> put.tableName(table).item(item));
  }

  private static AttributeValue seconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }
}

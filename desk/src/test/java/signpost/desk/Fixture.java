package signpost.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import signpost.MovingClock;
import signpost.desk.database.Database;
import signpost.desk.database.TableNames;
import signpost.desk.feedback.Changes;
import signpost.desk.feedback.Inbox;
import signpost.desk.record.DeskRecord;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.FeedbackStore;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Tables of one test's own, a clock that can be put forward, and feedback to put there.
public final class Fixture {
  public static final Duration KEPT = Duration.ofDays(365);
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final DynamoDbClient client;
  private final TableNames tables;
  private long last = 1;

  public Fixture() {
    this(Embedded.client());
  }

  /// @param client of a database in which tables can be made
  public Fixture(DynamoDbClient client) {
    this.client = client;
    this.tables = TableNames.of(logical -> Tables.create(client, logical));
  }

  public final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T10:00:00Z"));

  public void after(Duration time) {
    clock.after(time);
  }

  public Database database() {
    return database(client);
  }

  /// @param other client of the same database, with something on the way
  public Database database(DynamoDbClient other) {
    return new Database(other, tables, "Rae Reader", "a test");
  }

  public FeedbackStore store() {
    return new FeedbackStore(client, tables.feedback(), tables.erasedFeedback());
  }

  public DeskRecord record() {
    return new DeskRecord(client, tables.deskRecord(), KEPT);
  }

  public Inbox inbox() {
    return new Inbox(database(), KEPT, clock);
  }

  public Changes changes() {
    return new Changes(database(), store(), record(), clock);
  }

  /// A reference that nothing has yet.
  public Reference reference() {
    while (true) {
      long number = last++ * 1_000_003 % (1L << 55);
      int check = (int) (number % 37);
      if (check < 32) {
        StringBuilder symbols = new StringBuilder();
        for (int shift = 50; shift >= 0; shift -= 5) {
          symbols.append(ALPHABET.charAt((int) (number >>> shift) & 31));
        }
        return Objects.requireNonNull(Reference.read(symbols.append(ALPHABET.charAt(check)) + ""));
      }
    }
  }

  /// Received now, nothing done with it.
  public Feedback feedback(String text) {
    return new Feedback(
        reference(),
        "fingerprint",
        text,
        "",
        0,
        Set.of(),
        false,
        false,
        Feedback.State.RECEIVED,
        0,
        "",
        clock.instant(),
        clock.instant().plus(KEPT));
  }

  public Feedback put(Feedback feedback) {
    client.putItem(put -> put.tableName(tables.feedback()).item(FeedbackItem.of(feedback)));
    feedback
        .tags()
        .forEach(
            tag ->
                client.putItem(
                    put ->
                        put.tableName(tables.feedback())
                            .item(FeedbackItem.tagEntry(feedback, tag))));
    return feedback;
  }

  public Feedback put(String text) {
    return put(feedback(text));
  }

  public Feedback danger(String text) {
    Feedback plain = feedback(text);
    return put(
        new Feedback(
            plain.reference(),
            plain.fingerprint(),
            text,
            "",
            0,
            Set.of(),
            true,
            false,
            plain.state(),
            0,
            "",
            plain.received(),
            plain.until()));
  }

  public void email(Feedback feedback, String email) {
    Map<String, AttributeValue> item =
        new HashMap<>(FeedbackItem.key(feedback.reference(), FeedbackItem.EMAIL));
    item.put("email", AttributeValue.fromS(email));
    item.put(
        "expires",
        AttributeValue.fromN(
            Long.toString(feedback.received().plus(Duration.ofDays(90)).getEpochSecond())));
    client.putItem(put -> put.tableName(tables.feedback()).item(item));
  }
}

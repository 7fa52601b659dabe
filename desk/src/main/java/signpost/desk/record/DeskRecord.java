package signpost.desk.record;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The record of what the team did, in DynamoDB: `about` (partition) and `at` (sort, the time and
/// something that tells two of one moment apart). Readers may add rows, and neither update nor
/// delete one (`template.yaml`; docs/decisions/0016 says what is left). Methods throw the SDK's own
/// exceptions.
public final class DeskRecord {
  /// What `about` is of deeds that are about no single feedback.
  public static final String DESK = "desk";

  /// Always as long, so that the order of the texts is that of the times.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final AtomicInteger SEQUENCE = new AtomicInteger();

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;

  public DeskRecord(DynamoDbClient client, String table, Duration kept) {
    this.client = client;
    this.table = table;
    this.kept = kept;
  }

  /// @param about feedback's handle (`FeedbackStore.handle`), or `DESK`
  public void add(String about, Deed deed) {
    client.putItem(put -> put.tableName(table).item(item(about, deed)));
  }

  /// The same as a part of a transaction, so that nothing is changed without a record of it.
  public Put put(String about, Deed deed) {
    return Put.builder().tableName(table).item(item(about, deed)).build();
  }

  /// What is on record, the newest first, nothing that is past its time.
  public List<Deed> of(String about, Instant now) {
    return client
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("about = :about")
                    .filterExpression("expires > :now")
                    .expressionAttributeValues(
                        Map.of(
                            ":about", AttributeValue.fromS(about),
                            ":now", seconds(now)))
                    .scanIndexForward(false))
        .items()
        .stream()
        .map(DeskRecord::deed)
        .toList();
  }

  private Map<String, AttributeValue> item(String about, Deed deed) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("about", AttributeValue.fromS(about));
    // In their order where one reader does several in one moment, and apart from another reader's.
    String apart =
        HexFormat.of().toHexDigits(SEQUENCE.incrementAndGet())
            + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    item.put("at", AttributeValue.fromS(TIME.format(deed.at()) + "#" + apart));
    item.put("who", AttributeValue.fromS(deed.who()));
    item.put("what", AttributeValue.fromS(deed.what()));
    put(item, "from", deed.from());
    put(item, "to", deed.to());
    put(item, "reason", deed.reason());
    item.put("expires", seconds(deed.at().plus(kept)));
    return item;
  }

  private static void put(Map<String, AttributeValue> item, String name, String value) {
    if (!value.isEmpty()) {
      item.put(name, AttributeValue.fromS(value));
    }
  }

  private static Deed deed(Map<String, AttributeValue> item) {
    String at = text(item, "at");
    return new Deed(
        Instant.parse(at.substring(0, at.indexOf('#'))),
        text(item, "who"),
        text(item, "what"),
        text(item, "from"),
        text(item, "to"),
        text(item, "reason"));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }

  private static AttributeValue seconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }
}

package signpost.preferences;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A choice as an item of its table.
public final class ConsentItem {
  private ConsentItem() {}

  static Map<String, AttributeValue> key(String id, int number) {
    return Map.of(
        "id", AttributeValue.fromS(id), "number", AttributeValue.fromN(Integer.toString(number)));
  }

  /// @param kept how long it stays after it has ended to hold
  public static Map<String, AttributeValue> of(ConsentEvent event, Duration kept) {
    Map<String, AttributeValue> item = new HashMap<>(key(event.id(), event.number()));
    item.put("after", AttributeValue.fromN(Integer.toString(event.after())));
    item.put("granted", texts(event.purposes().granted()));
    item.put("refused", texts(event.purposes().refused()));
    item.put("wording", AttributeValue.fromS(event.wording()));
    item.put("hash", AttributeValue.fromS(event.hash()));
    item.put("method", AttributeValue.fromS(event.method().id()));
    item.put("script", AttributeValue.fromBool(event.script()));
    item.put("gpc", AttributeValue.fromBool(event.gpc()));
    item.put("decided", AttributeValue.fromS(event.decided().toString()));
    item.put("until", AttributeValue.fromS(event.until().toString()));
    item.put(
        "expires", AttributeValue.fromN(Long.toString(event.until().plus(kept).getEpochSecond())));
    return item;
  }

  /// @param item of which `isChoice` is true
  public static ConsentEvent read(Map<String, AttributeValue> item) {
    return new ConsentEvent(
        text(item, "id"),
        Integer.parseInt(value(item, "number").n()),
        Integer.parseInt(value(item, "after").n()),
        Purposes.of(value(item, "granted").l().stream().map(AttributeValue::s).toList()),
        text(item, "wording"),
        text(item, "hash"),
        Objects.requireNonNullElse(
            ConsentEvent.Method.of(text(item, "method")), ConsentEvent.Method.API),
        value(item, "script").bool(),
        value(item, "gpc").bool(),
        Instant.parse(text(item, "decided")),
        Instant.parse(text(item, "until")));
  }

  /// Whether an item of the table is a choice, and not the key that signs.
  public static boolean isChoice(Map<String, AttributeValue> item) {
    return item.containsKey("wording");
  }

  /// Whether it only waits for DynamoDB to delete it.
  public static boolean isPastItsTime(Map<String, AttributeValue> item, Instant now) {
    return now.getEpochSecond() >= Long.parseLong(value(item, "expires").n());
  }

  private static AttributeValue texts(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return value(item, name).s();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }
}

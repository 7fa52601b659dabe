package signpost.preferences;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.PutOnce;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Choices on record, in DynamoDB: `id` (partition) and `number` (sort) name an event. Each method
/// throws `Unavailable` when the database does not answer, or answers with an error.
final class ConsentStore {
  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;

  /// @param kept how long an event stays after it has ended to hold
  ConsentStore(DynamoDbClient client, String table, Duration kept) {
    this.client = client;
    this.table = table;
    this.kept = kept;
  }

  /// Adds the event under its number, which must be free.
  ///
  /// @return the event that stands under this number now: the one given, or another that came first
  ConsentEvent add(ConsentEvent event) {
    return event(PutOnce.put(client, table, key(event.id(), event.number()), item(event)));
  }

  /// The event with the highest number, or null where there is none.
  ///
  /// @param number of an event that is known to be there; an answer from before it is not believed
  @Nullable ConsentEvent latest(String id, int number) {
    ConsentEvent quick = latest(id, false);
    return quick != null && quick.number() >= number ? quick : latest(id, true);
  }

  private @Nullable ConsentEvent latest(String id, boolean consistent) {
    List<ConsentEvent> found = query(of(id).scanIndexForward(false).limit(1), consistent);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// All events of one record, the newest first.
  List<ConsentEvent> history(String id) {
    return query(of(id).scanIndexForward(false), true);
  }

  private List<ConsentEvent> query(QueryRequest.Builder query, boolean consistent) {
    try {
      List<ConsentEvent> events = new ArrayList<>();
      QueryRequest request = query.consistentRead(consistent).build();
      if (request.limit() != null) {
        client.query(request).items().forEach(item -> events.add(event(item)));
      } else {
        client.queryPaginator(request).items().forEach(item -> events.add(event(item)));
      }
      return events;
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// Erases all of one record. What was begun and not finished is finished by calling it again.
  void erase(String id) {
    try {
      // The highest number last, so that a record that is only half erased is still found by it.
      for (Map<String, AttributeValue> item :
          client
              .queryPaginator(
                  of(id)
                      .projectionExpression("id, #number")
                      .expressionAttributeNames(Map.of("#number", "number"))
                      .consistentRead(true)
                      .build())
              .items()) {
        client.deleteItem(delete -> delete.tableName(table).key(item));
      }
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  private QueryRequest.Builder of(String id) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("id = :id")
        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id)));
  }

  private static Map<String, AttributeValue> key(String id, int number) {
    return Map.of(
        "id", AttributeValue.fromS(id), "number", AttributeValue.fromN(Integer.toString(number)));
  }

  private Map<String, AttributeValue> item(ConsentEvent event) {
    Map<String, AttributeValue> item = new HashMap<>(key(event.id(), event.number()));
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

  private static ConsentEvent event(Map<String, AttributeValue> item) {
    return new ConsentEvent(
        text(item, "id"),
        Integer.parseInt(value(item, "number").n()),
        Purposes.of(value(item, "granted").l().stream().map(AttributeValue::s).toList()),
        text(item, "wording"),
        text(item, "hash"),
        ConsentEvent.Method.of(text(item, "method")),
        value(item, "script").bool(),
        value(item, "gpc").bool(),
        Instant.parse(text(item, "decided")),
        Instant.parse(text(item, "until")));
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

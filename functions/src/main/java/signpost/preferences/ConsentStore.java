package signpost.preferences;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    return ConsentItem.read(
        PutOnce.put(
            client,
            table,
            ConsentItem.key(event.id(), event.number()),
            ConsentItem.of(event, kept)));
  }

  /// The event with the highest number, or null where there is none.
  ///
  /// @param number of an event that is known to be there; an answer from before it is not believed
  @Nullable ConsentEvent latest(String id, int number) {
    ConsentEvent quick = first(newest(id).limit(1).consistentRead(false));
    return quick != null && quick.number() >= number ? quick : last(id);
  }

  /// The event with the highest number at this moment, or null where there is none.
  @Nullable ConsentEvent last(String id) {
    return first(newest(id).limit(1).consistentRead(true));
  }

  /// The events of one record that are not past their time, the newest first; of thousands, those
  /// that one answer of the database holds.
  List<ConsentEvent> history(String id, Instant now) {
    return query(newest(id).consistentRead(true)).stream()
        .filter(item -> !ConsentItem.isPastItsTime(item, now))
        .map(ConsentItem::read)
        .toList();
  }

  private @Nullable ConsentEvent first(QueryRequest.Builder query) {
    List<Map<String, AttributeValue>> found = query(query);
    return found.isEmpty() ? null : ConsentItem.read(found.getFirst());
  }

  private List<Map<String, AttributeValue>> query(QueryRequest.Builder query) {
    try {
      return client.query(query.build()).items();
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  private QueryRequest.Builder newest(String id) {
    return of(id).scanIndexForward(false);
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
}

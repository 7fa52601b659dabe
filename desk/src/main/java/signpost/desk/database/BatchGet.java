package signpost.desk.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads many items of a table by their keys in one call.
public final class BatchGet {
  /// As many as one call takes (source: AWS, `BatchGetItem`).
  public static final int SIZE = 100;

  private static final int TRIES = 8;

  private BatchGet() {}

  /// @param keys at most `SIZE`, no two alike
  /// @param what says how, and which attributes, are read
  /// @return the items that are there, in any order
  public static List<Map<String, AttributeValue>> items(
      DynamoDbClient client,
      String table,
      List<Map<String, AttributeValue>> keys,
      Consumer<KeysAndAttributes.Builder> what) {
    KeysAndAttributes.Builder first = KeysAndAttributes.builder().keys(keys);
    what.accept(first);
    Map<String, KeysAndAttributes> wanted = Map.of(table, first.build());
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int attempt = 0; !wanted.isEmpty(); attempt++) {
      BatchGetItemResponse answer = get(client, wanted, attempt);
      items.addAll(answer.responses().getOrDefault(table, List.of()));
      wanted = answer.unprocessedKeys();
    }
    return items;
  }

  /// DynamoDB may leave a part of a batch for later.
  private static BatchGetItemResponse get(
      DynamoDbClient client, Map<String, KeysAndAttributes> wanted, int attempt) {
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

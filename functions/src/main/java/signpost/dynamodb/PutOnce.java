package signpost.dynamodb;

import java.util.Map;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Stores an item under a key that nothing has yet, whatever becomes of the answer.
public final class PutOnce {
  private PutOnce() {}

  /// @param key the item's own, whole
  /// @return what stands under the key now: the item given, or what came first
  /// @throws Unavailable where nobody knows what stands there
  public static Map<String, AttributeValue> put(
      DynamoDbClient client,
      String table,
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> item) {
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(#key)")
                  .expressionAttributeNames(Map.of("#key", key.keySet().iterator().next()))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return item;
    } catch (ConditionalCheckFailedException taken) {
      // By another request, or by this one: its first answer was lost and the SDK tried again.
      return taken.hasItem() ? taken.item() : stored(client, table, key, taken);
    } catch (SdkException lost) {
      // No answer is not a no: the item may be there.
      return stored(client, table, key, lost);
    }
  }

  private static Map<String, AttributeValue> stored(
      DynamoDbClient client, String table, Map<String, AttributeValue> key, SdkException why) {
    try {
      Map<String, AttributeValue> item =
          client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
      if (item.isEmpty()) {
        throw new Unavailable(why);
      }
      return item;
    } catch (SdkException unknown) {
      throw new Unavailable(unknown);
    }
  }
}

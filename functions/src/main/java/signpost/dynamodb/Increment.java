package signpost.dynamodb;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Counts on in an item that expires, making it where there is none.
public final class Increment {
  private Increment() {}

  /// @param key the item's own, whole
  /// @param count name of the attribute that counts
  /// @param by how many more
  public static UpdateItemRequest.Builder of(
      String table, Map<String, AttributeValue> key, String count, int by, Instant expires) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression("ADD #count :by SET #expires = :expires")
        .expressionAttributeNames(Map.of("#count", count, "#expires", "expires"))
        .expressionAttributeValues(
            Map.of(
                ":by",
                AttributeValue.fromN(Integer.toString(by)),
                ":expires",
                AttributeValue.fromN(Long.toString(expires.getEpochSecond()))));
  }
}

package signpost.dynamodb;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Counts one more in an item that expires, making it where there is none.
public final class AddOne {
  private AddOne() {}

  /// @param key the item's own, whole
  /// @param count name of the attribute that counts
  public static UpdateItemRequest.Builder to(
      String table, Map<String, AttributeValue> key, String count, Instant expires) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression("ADD #count :one SET #expires = :expires")
        .expressionAttributeNames(Map.of("#count", count, "#expires", "expires"))
        .expressionAttributeValues(
            Map.of(
                ":one",
                AttributeValue.fromN("1"),
                ":expires",
                AttributeValue.fromN(Long.toString(expires.getEpochSecond()))));
  }
}

package signpost.desk.erasing;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which feedback an item of the table belongs to: it stands under the reference alone, or under
/// the reference and what stands beside it.
final class References {
  private References() {}

  /// @return the symbols; empty for the key that signs
  static String of(Map<String, AttributeValue> item) {
    String key = Objects.requireNonNull(item.get("reference")).s();
    int beside = key.indexOf('#');
    return beside < 0 ? key : key.substring(0, beside);
  }
}

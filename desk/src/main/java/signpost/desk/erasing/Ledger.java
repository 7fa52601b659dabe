package signpost.desk.erasing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import signpost.desk.database.BatchGet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the ledger of erased feedback holds.
final class Ledger {
  private final DynamoDbClient client;
  private final String table;

  Ledger(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// Of these hashes, those that it holds, and when what they name was erased.
  Map<String, Instant> erased(Collection<String> hashes) {
    List<String> distinct = new ArrayList<>(new HashSet<>(hashes));
    Map<String, Instant> erased = new HashMap<>();
    for (int from = 0; from < distinct.size(); from += BatchGet.SIZE) {
      batch(distinct.subList(from, Math.min(distinct.size(), from + BatchGet.SIZE)), erased);
    }
    return erased;
  }

  private void batch(List<String> hashes, Map<String, Instant> erased) {
    for (Map<String, AttributeValue> entry :
        BatchGet.items(
            client,
            table,
            hashes.stream().map(hash -> Map.of("hash", AttributeValue.fromS(hash))).toList(),
            get -> get.consistentRead(true))) {
      erased.put(text(entry, "hash"), Instant.parse(text(entry, "erased")));
    }
  }

  private static String text(Map<String, AttributeValue> entry, String name) {
    return Objects.requireNonNull(entry.get(name), name).s();
  }
}

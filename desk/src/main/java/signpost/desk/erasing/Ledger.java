package signpost.desk.erasing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// What the ledger of erased feedback holds.
final class Ledger {
  /// As many as one call takes (source: AWS, `BatchGetItem`).
  private static final int BATCH = 100;

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
    for (int from = 0; from < distinct.size(); from += BATCH) {
      batch(distinct.subList(from, Math.min(distinct.size(), from + BATCH)), erased);
    }
    return erased;
  }

  private void batch(List<String> hashes, Map<String, Instant> erased) {
    Map<String, KeysAndAttributes> wanted =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(
                    hashes.stream()
                        .map(hash -> Map.of("hash", AttributeValue.fromS(hash)))
                        .toList())
                .build());
    while (!wanted.isEmpty()) {
      Map<String, KeysAndAttributes> next = wanted;
      BatchGetItemResponse answer = client.batchGetItem(get -> get.requestItems(next));
      for (Map<String, AttributeValue> entry : answer.responses().getOrDefault(table, List.of())) {
        erased.put(text(entry, "hash"), Instant.parse(text(entry, "erased")));
      }
      wanted = answer.unprocessedKeys();
    }
  }

  private static String text(Map<String, AttributeValue> entry, String name) {
    return Objects.requireNonNull(entry.get(name), name).s();
  }
}

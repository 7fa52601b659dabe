package signpost.desk.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// The addresses that feedback may be answered at.
final class Emails {
  /// As many as one call takes (source: AWS, `BatchGetItem`).
  private static final int BATCH = 100;

  private final DynamoDbClient client;
  private final String table;

  Emails(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// @return addresses that are not past their time, by what they stand under
  Map<String, String> of(List<Feedback> items, Instant now) {
    Map<String, String> emails = new HashMap<>();
    for (int from = 0; from < items.size(); from += BATCH) {
      batch(items.subList(from, Math.min(items.size(), from + BATCH)), now, emails);
    }
    return emails;
  }

  private void batch(List<Feedback> items, Instant now, Map<String, String> emails) {
    Map<String, KeysAndAttributes> wanted =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .keys(
                    items.stream()
                        .map(one -> FeedbackItem.key(one.reference(), FeedbackItem.EMAIL))
                        .toList())
                .build());
    while (!wanted.isEmpty()) {
      Map<String, KeysAndAttributes> next = wanted;
      BatchGetItemResponse answer = client.batchGetItem(get -> get.requestItems(next));
      for (Map<String, AttributeValue> item : answer.responses().getOrDefault(table, List.of())) {
        String key = Objects.requireNonNull(item.get("reference")).s();
        emails.put(key.substring(0, key.indexOf('#')), FeedbackItem.email(item, now));
      }
      wanted = answer.unprocessedKeys();
    }
  }
}

package signpost.desk.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import signpost.desk.database.BatchGet;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The addresses that feedback may be answered at.
final class Emails {
  private final DynamoDbClient client;
  private final String table;

  Emails(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// @return addresses that are not past their time, by what they stand under
  Map<String, String> of(List<Feedback> items, Instant now) {
    Map<String, String> emails = new HashMap<>();
    for (int from = 0; from < items.size(); from += BatchGet.SIZE) {
      batch(items.subList(from, Math.min(items.size(), from + BatchGet.SIZE)), now, emails);
    }
    return emails;
  }

  private void batch(List<Feedback> items, Instant now, Map<String, String> emails) {
    for (Map<String, AttributeValue> item :
        BatchGet.items(
            client,
            table,
            items.stream()
                .map(one -> FeedbackItem.key(one.reference(), FeedbackItem.EMAIL))
                .toList(),
            get -> {})) {
      String key = Objects.requireNonNull(item.get("reference")).s();
      emails.put(key.substring(0, key.indexOf('#')), FeedbackItem.email(item, now));
    }
  }
}

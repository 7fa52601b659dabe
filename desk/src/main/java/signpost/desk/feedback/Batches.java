package signpost.desk.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import signpost.desk.database.BatchGet;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// What stands at places of the lists, read many at a time. Nothing that is past its time is among
/// it.
final class Batches {
  static final int SIZE = BatchGet.SIZE;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;
  private final Consumer<KeysAndAttributes.Builder> what;

  /// @param what says how, and which attributes, are read
  Batches(
      DynamoDbClient client, String table, Clock clock, Consumer<KeysAndAttributes.Builder> what) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.what = what;
  }

  /// By reference. What has gone meanwhile is not there.
  Map<String, Feedback> read(List<Place> places) {
    List<String> references = places.stream().map(Place::reference).distinct().toList();
    List<Supplier<Map<String, Feedback>>> batches = new ArrayList<>();
    for (int from = 0; from < references.size(); from += SIZE) {
      List<String> batch = references.subList(from, Math.min(references.size(), from + SIZE));
      batches.add(() -> readBatch(batch));
    }
    Map<String, Feedback> found = new HashMap<>();
    Parallel.all(batches).forEach(found::putAll);
    return found;
  }

  private Map<String, Feedback> readBatch(List<String> references) {
    Instant now = clock.instant();
    Map<String, Feedback> found = new HashMap<>();
    for (Map<String, AttributeValue> item :
        BatchGet.items(
            client,
            table,
            references.stream()
                .map(reference -> FeedbackItem.key(new Reference(reference)))
                .toList(),
            what)) {
      Feedback feedback = FeedbackItem.read(item);
      if (now.isBefore(feedback.until())) {
        found.put(feedback.reference().symbols(), feedback);
      }
    }
    return found;
  }
}

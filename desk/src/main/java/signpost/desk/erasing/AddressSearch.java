package signpost.desk.erasing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.LongConsumer;
import signpost.desk.database.Database;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Finds what is kept of one email address. It reads the whole table, since no index goes by
/// addresses: one would be a list of everybody who ever wrote. Methods throw the SDK's own
/// exceptions.
public final class AddressSearch {
  private final DynamoDbClient client;
  private final String table;

  public AddressSearch(Database database) {
    this.client = database.client();
    this.table = database.tables().feedback();
  }

  /// What was found, be its time over or not.
  ///
  /// @param given references of feedback that gave it to be answered at
  /// @param mentioned references of other feedback, in whose text or reply it stands
  public record Found(List<Reference> given, List<Reference> mentioned) {}

  /// An address that was given is gone after its own time (`retention.feedback-email`); from then
  /// on nothing tells who wrote.
  ///
  /// @param texts whether to look into texts and replies too
  /// @param progress is told how many items have been looked at so far
  public Found find(Address address, boolean texts, LongConsumer progress) {
    SequencedSet<String> given = new LinkedHashSet<>();
    SequencedSet<String> mentioned = new LinkedHashSet<>();
    long looked = 0;
    for (ScanResponse page : client.scanPaginator(scan(texts))) {
      for (Map<String, AttributeValue> item : page.items()) {
        String reference = References.of(item);
        if (address.is(text(item, "email"))) {
          given.add(reference);
        } else if (address.isMentionedIn(text(item, "text"))
            || address.isMentionedIn(text(item, "reply"))) {
          mentioned.add(reference);
        }
      }
      looked += page.scannedCount();
      progress.accept(looked);
    }
    mentioned.removeAll(given);
    return new Found(references(given), references(mentioned));
  }

  /// What is not asked for does not leave the database.
  private ScanRequest scan(boolean texts) {
    ScanRequest.Builder scan = ScanRequest.builder().tableName(table).consistentRead(true);
    return texts
        ? scan.filterExpression("attribute_exists(email) OR attribute_exists(#text)")
            .projectionExpression("#reference, email, #text, reply")
            .expressionAttributeNames(Map.of("#reference", "reference", "#text", "text"))
            .build()
        : scan.filterExpression("attribute_exists(email)")
            .projectionExpression("#reference, email")
            .expressionAttributeNames(Map.of("#reference", "reference"))
            .build();
  }

  private static List<Reference> references(SequencedSet<String> symbols) {
    List<Reference> references = new ArrayList<>();
    symbols.forEach(one -> references.add(new Reference(one)));
    return references;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }
}

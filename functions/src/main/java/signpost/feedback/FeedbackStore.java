package signpost.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.PutOnce;
import signpost.dynamodb.SigningKey;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Feedback in DynamoDB, one item each under its reference; beside it the address to reply to, an
/// item that expires before it; and a ledger of what was erased, so that a restored backup can be
/// made to forget it again. Each method throws `Unavailable` when the database does not answer, or
/// answers with an error.
final class FeedbackStore {
  /// No tag is called so: a tag has letters, digits and hyphens.
  static final String EMAIL = "@email";

  private final DynamoDbClient client;
  private final String table;
  private final String ledger;
  private final SigningKey key;
  private final Duration emailKept;

  /// @param emailKept how long an address is kept, which is less than the text
  FeedbackStore(
      DynamoDbClient client, String table, String ledger, SigningKey key, Duration emailKept) {
    this.client = client;
    this.table = table;
    this.ledger = ledger;
    this.key = key;
    this.emailKept = emailKept;
  }

  /// Adds feedback, if nothing has its reference.
  ///
  /// @return what stands under the reference now: the one given, or what came first
  Feedback add(Feedback feedback) {
    return feedback(PutOnce.put(client, table, at(feedback.reference()), item(feedback)));
  }

  /// Keeps the address that feedback may be answered at. Calling it again does no harm.
  void addEmail(Feedback feedback, String email) {
    Map<String, AttributeValue> item = new HashMap<>(at(feedback.reference(), EMAIL));
    item.put("email", AttributeValue.fromS(email));
    item.put("expires", seconds(feedback.received().plus(emailKept)));
    try {
      client.putItem(put -> put.tableName(table).item(item));
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// What stands under the reference and is not past its time, or null.
  @Nullable Feedback find(Reference reference, Instant now) {
    Feedback found = item(reference);
    return found != null && now.isBefore(found.until()) ? found : null;
  }

  private @Nullable Feedback item(Reference reference) {
    try {
      Map<String, AttributeValue> item =
          client
              .getItem(get -> get.tableName(table).key(at(reference)).consistentRead(true))
              .item();
      return item.isEmpty() ? null : feedback(item);
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// Erases, and leaves in the ledger that it was erased. Calling it again does no harm.
  void erase(Feedback feedback, Instant now, Duration ledgerKept) {
    Reference reference = feedback.reference();
    Map<String, AttributeValue> entry =
        Map.of(
            "hash", AttributeValue.fromS(key.tag("erased " + reference.symbols())),
            "erased", AttributeValue.fromS(now.toString()),
            "expires", seconds(now.plus(ledgerKept)));
    try {
      // The ledger first: a backup must never hold what nobody remembers to forget.
      client.putItem(put -> put.tableName(ledger).item(entry));
      // Then what stands beside it: whoever tries again finds it by what comes last.
      for (String tag : feedback.tags()) {
        client.deleteItem(delete -> delete.tableName(table).key(at(reference, tag)));
      }
      client.deleteItem(delete -> delete.tableName(table).key(at(reference, EMAIL)));
      client.deleteItem(delete -> delete.tableName(table).key(at(reference)));
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  private static Map<String, AttributeValue> at(Reference reference) {
    return Map.of("reference", AttributeValue.fromS(reference.symbols()));
  }

  /// What stands beside feedback (docs/decisions/0013): its place in the list of a tag, or `EMAIL`.
  static Map<String, AttributeValue> at(Reference reference, String what) {
    return Map.of("reference", AttributeValue.fromS(reference.symbols() + "#" + what));
  }

  private Map<String, AttributeValue> item(Feedback feedback) {
    Map<String, AttributeValue> item = new HashMap<>(at(feedback.reference()));
    LocalDate day = LocalDate.ofInstant(feedback.received(), ZoneOffset.UTC);
    String queue = feedback.quarantined() ? "quarantined" : feedback.state().id();
    item.put("fingerprint", AttributeValue.fromS(feedback.fingerprint()));
    item.put("text", AttributeValue.fromS(feedback.text()));
    item.put("state", AttributeValue.fromS(feedback.state().id()));
    item.put("danger", AttributeValue.fromBool(feedback.danger()));
    item.put("quarantined", AttributeValue.fromBool(feedback.quarantined()));
    item.put("received", AttributeValue.fromS(feedback.received().toString()));
    item.put("until", AttributeValue.fromS(feedback.until().toString()));
    item.put("expires", seconds(feedback.until()));
    // What the team's lists go by: read from the end, danger comes first, then the newest.
    item.put("queue", AttributeValue.fromS(queue + "#" + day));
    item.put("rank", AttributeValue.fromS((feedback.danger() ? "1#" : "0#") + feedback.received()));
    if (!feedback.page().isEmpty()) {
      item.put("page", AttributeValue.fromS(feedback.page()));
    }
    if (feedback.rating() > 0) {
      item.put("rating", AttributeValue.fromN(Integer.toString(feedback.rating())));
    }
    List<PersonalData.Span> personal = PersonalData.in(feedback.text());
    if (!personal.isEmpty()) {
      item.put(
          "personal",
          AttributeValue.fromL(
              personal.stream()
                  .map(span -> AttributeValue.fromS(span.start() + "-" + span.end()))
                  .toList()));
    }
    return item;
  }

  private static Feedback feedback(Map<String, AttributeValue> item) {
    return new Feedback(
        new Reference(text(item, "reference")),
        text(item, "fingerprint"),
        text(item, "text"),
        text(item, "page"),
        item.containsKey("rating") ? Integer.parseInt(value(item, "rating").n()) : 0,
        item.containsKey("tags") ? Set.copyOf(value(item, "tags").ss()) : Set.of(),
        value(item, "danger").bool(),
        value(item, "quarantined").bool(),
        Feedback.State.of(text(item, "state")),
        text(item, "reply"),
        Instant.parse(text(item, "received")),
        Instant.parse(text(item, "until")));
  }

  private static AttributeValue seconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }

  /// Empty where there is none.
  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name);
    }
    return value;
  }
}

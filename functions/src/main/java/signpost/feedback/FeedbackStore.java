package signpost.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.PutOnce;
import signpost.dynamodb.SigningKey;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Feedback in DynamoDB, one item each under its reference; beside it the address to reply to, an
/// item that expires before it; and a ledger of what was erased, so that a restored backup can be
/// made to forget it again. Each method throws `Unavailable` when the database does not answer, or
/// answers with an error.
public final class FeedbackStore {
  /// No reference begins like this.
  static final Map<String, AttributeValue> KEY =
      Map.of("reference", AttributeValue.fromS(SigningKey.NAME));

  /// The team may change what its sender erases at the same moment.
  private static final int TRIES = 4;

  private final DynamoDbClient client;
  private final String table;
  private final String ledger;
  private final SigningKey key;

  /// @param table of feedback, which also holds the key that references are made with
  /// @param ledger of what was erased
  public FeedbackStore(DynamoDbClient client, String table, String ledger) {
    this.client = client;
    this.table = table;
    this.ledger = ledger;
    this.key = new SigningKey(client, table, KEY);
  }

  SigningKey key() {
    return key;
  }

  /// Adds feedback, if nothing has its reference.
  ///
  /// @return what stands under the reference now: the one given, or what came first
  Feedback add(Feedback feedback) {
    return FeedbackItem.read(
        PutOnce.put(
            client, table, FeedbackItem.key(feedback.reference()), FeedbackItem.of(feedback)));
  }

  /// Keeps the address that feedback may be answered at. Calling it again does no harm.
  ///
  /// @param kept how long, which is less than the text
  void addEmail(Feedback feedback, String email, Duration kept) {
    Map<String, AttributeValue> item =
        new HashMap<>(FeedbackItem.key(feedback.reference(), FeedbackItem.EMAIL));
    item.put("email", AttributeValue.fromS(email));
    item.put("expires", FeedbackItem.seconds(feedback.received().plus(kept)));
    try {
      client.putItem(put -> put.tableName(table).item(item));
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// What stands under the reference and is not past its time, or null.
  public @Nullable Feedback find(Reference reference, Instant now) {
    Feedback found = item(reference);
    return found != null && now.isBefore(found.until()) ? found : null;
  }

  private @Nullable Feedback item(Reference reference) {
    try {
      Map<String, AttributeValue> item =
          client
              .getItem(
                  get -> get.tableName(table).key(FeedbackItem.key(reference)).consistentRead(true))
              .item();
      return item.isEmpty() ? null : FeedbackItem.read(item);
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// Erases, and leaves in the ledger that it was erased. Calling it again does no harm.
  public void erase(Feedback feedback, Instant now, Duration ledgerKept) {
    // The ledger first: a backup must never hold what nobody remembers to forget.
    remember(erased(feedback.reference()), now, ledgerKept);
    @Nullable Feedback there = feedback;
    for (int attempt = 1; there != null; attempt++) {
      there = removed(there, attempt == TRIES);
    }
  }

  /// The same for whatever stands under a reference, be its time over or not. Where nothing does,
  /// the ledger remembers it all the same: a backup may hold it.
  ///
  /// @return whether anything stood there
  public boolean erase(Reference reference, Instant now, Duration ledgerKept) {
    Feedback there = item(reference);
    if (there != null) {
      erase(there, now, ledgerKept);
      return true;
    }
    remember(erased(reference), now, ledgerKept);
    try {
      client.deleteItem(
          delete -> delete.tableName(table).key(FeedbackItem.key(reference, FeedbackItem.EMAIL)));
      return false;
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// First the entries of tags, which are found by the feedback; then the feedback and its address
  /// at once, so that whoever was interrupted finds either both or none of them.
  ///
  /// @param last whether to give up
  /// @return null, or what stands there because the team changed it meanwhile
  private @Nullable Feedback removed(Feedback feedback, boolean last) {
    Reference reference = feedback.reference();
    try {
      for (String tag : feedback.tags()) {
        client.deleteItem(delete -> delete.tableName(table).key(FeedbackItem.key(reference, tag)));
      }
      for (String tag : feedback.untagged()) {
        client.deleteItem(delete -> delete.tableName(table).key(FeedbackItem.key(reference, tag)));
      }
      client.transactWriteItems(
          write ->
              write.transactItems(
                  TransactWriteItem.builder().delete(ifUnchanged(feedback)).build(),
                  TransactWriteItem.builder()
                      .delete(
                          delete ->
                              delete
                                  .tableName(table)
                                  .key(FeedbackItem.key(reference, FeedbackItem.EMAIL)))
                      .build()));
      return null;
    } catch (TransactionCanceledException changed) {
      if (last) {
        throw new Unavailable(changed);
      }
      return item(reference);
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  private Delete ifUnchanged(Feedback feedback) {
    Delete.Builder delete =
        Delete.builder().tableName(table).key(FeedbackItem.key(feedback.reference()));
    if (feedback.version() == 0) {
      return delete.conditionExpression("attribute_not_exists(version)").build();
    }
    return delete
        .conditionExpression("attribute_not_exists(#reference) OR version = :version")
        .expressionAttributeNames(Map.of("#reference", "reference"))
        .expressionAttributeValues(
            Map.of(":version", AttributeValue.fromN(Integer.toString(feedback.version()))))
        .build();
  }

  /// What the ledger knows erased feedback by: nobody can turn it back without the table's key.
  public String erased(Reference reference) {
    return key.tag("erased " + reference.symbols());
  }

  /// What the ledger knows an address by of which all was erased.
  ///
  /// @param address without blanks around it, in lower case
  public String erasedAddress(String address) {
    return key.tag("erased address " + address);
  }

  /// What the team's record of its own deeds names feedback by, so that erasing it leaves no
  /// reference behind.
  public String handle(Reference reference) {
    return key.tag("deeds about " + reference.symbols());
  }

  /// The address that feedback may be answered at, if it is not past its time; empty where none is.
  public String email(Reference reference, Instant now) {
    try {
      Map<String, AttributeValue> item =
          client
              .getItem(
                  get -> get.tableName(table).key(FeedbackItem.key(reference, FeedbackItem.EMAIL)))
              .item();
      return FeedbackItem.email(item, now);
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// Puts into the ledger that what has this hash was erased.
  ///
  /// @param hash as `erased` or `erasedAddress` makes it
  public void remember(String hash, Instant now, Duration ledgerKept) {
    Map<String, AttributeValue> entry =
        Map.of(
            "hash", AttributeValue.fromS(hash),
            "erased", AttributeValue.fromS(now.toString()),
            "expires", FeedbackItem.seconds(now.plus(ledgerKept)));
    try {
      client.putItem(put -> put.tableName(ledger).item(entry));
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }
}

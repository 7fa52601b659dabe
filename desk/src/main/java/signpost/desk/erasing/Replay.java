package signpost.desk.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import signpost.desk.database.Database;
import signpost.desk.record.Deed;
import signpost.desk.record.DeskRecord;
import signpost.feedback.FeedbackItem;
import signpost.feedback.FeedbackStore;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Makes a table that came from a backup forget again what the ledger remembers, and nothing that
/// came after it was erased: the same words sent again have the same reference. Doing it again does
/// no harm, and finishes what was interrupted.
///
/// References and addresses are hashed with the key that is in the table itself, the one that the
/// ledger's entries were made with.
public final class Replay {
  private final DynamoDbClient client;
  private final String table;
  private final FeedbackStore store;
  private final Ledger ledger;
  private final DeskRecord record;
  private final String reader;
  private final Duration ledgerKept;
  private final Clock clock;

  /// @param table the restored copy's name, or the service's own
  public Replay(
      Database database, String table, DeskRecord record, Duration ledgerKept, Clock clock) {
    this.client = database.client();
    this.table = table;
    this.store = new FeedbackStore(client, table, database.tables().erasedFeedback());
    this.ledger = new Ledger(client, database.tables().erasedFeedback());
    this.record = record;
    this.reader = database.reader();
    this.ledgerKept = ledgerKept;
    this.clock = clock;
  }

  /// @param looked at: items, with what stands beside feedback
  /// @param forgotten of these
  public record Outcome(long looked, long forgotten) {}

  /// @param progress is told how many have been looked at and forgotten so far
  public Outcome run(BiConsumer<Long, Long> progress) {
    record.add(DeskRecord.DESK, new Deed(clock.instant(), reader, "replayed", "", table));
    rememberByAddress();
    long looked = 0;
    long forgotten = 0;
    for (ScanResponse page : client.scanPaginator(keys())) {
      List<Map<String, AttributeValue>> items =
          page.items().stream().filter(item -> !References.of(item).isEmpty()).toList();
      forgotten += forget(items);
      looked += items.size();
      progress.accept(looked, forgotten);
    }
    return new Outcome(looked, forgotten);
  }

  /// What an address leads to is put under its reference first: the address may go before the rest,
  /// and whoever was interrupted finds the rest by the reference.
  private void rememberByAddress() {
    ScanRequest addresses =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .filterExpression("attribute_exists(email)")
            .projectionExpression("#reference, email")
            .expressionAttributeNames(Map.of("#reference", "reference"))
            .build();
    for (ScanResponse page : client.scanPaginator(addresses)) {
      Map<String, String> hashes = new HashMap<>();
      for (Map<String, AttributeValue> item : page.items()) {
        hashes.put(References.of(item), store.erasedAddress(Address.folded(text(item, "email"))));
      }
      Map<String, Instant> erased = ledger.erased(hashes.values());
      hashes.forEach(
          (reference, hash) -> {
            Instant at = erased.get(hash);
            if (at != null && wasThere(reference, at)) {
              remember(store.erased(new Reference(reference)), at);
            }
          });
    }
  }

  /// Where the ledger has it already with a later time, that stays: the same words may have been
  /// sent and erased again, and another copy may hold those.
  private void remember(String hash, Instant at) {
    if (ledger.erased(List.of(hash)).getOrDefault(hash, Instant.MIN).isBefore(at)) {
      store.remember(hash, at, ledgerKept);
    }
  }

  private ScanRequest keys() {
    return ScanRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .projectionExpression("#reference")
        .expressionAttributeNames(Map.of("#reference", "reference"))
        .build();
  }

  private long forget(List<Map<String, AttributeValue>> items) {
    Map<String, String> hashes = new HashMap<>();
    for (Map<String, AttributeValue> item : items) {
      hashes.computeIfAbsent(
          References.of(item), reference -> store.erased(new Reference(reference)));
    }
    Map<String, Instant> erased = ledger.erased(hashes.values());
    Set<String> gone = new HashSet<>();
    hashes.forEach(
        (reference, hash) -> {
          Instant at = erased.get(hash);
          if (at != null && wasThere(reference, at)) {
            gone.add(reference);
          }
        });
    long forgotten = 0;
    for (Map<String, AttributeValue> item : items) {
      if (gone.contains(References.of(item))) {
        client.deleteItem(delete -> delete.tableName(table).key(item));
        forgotten++;
      }
    }
    return forgotten;
  }

  /// Whether it was there when it was erased, or is a rest of what was.
  private boolean wasThere(String reference, Instant erased) {
    Map<String, AttributeValue> feedback =
        client
            .getItem(
                get ->
                    get.tableName(table)
                        .key(FeedbackItem.key(new Reference(reference)))
                        .projectionExpression("received")
                        .consistentRead(true))
            .item();
    return feedback.isEmpty() || !Instant.parse(text(feedback, "received")).isAfter(erased);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }
}

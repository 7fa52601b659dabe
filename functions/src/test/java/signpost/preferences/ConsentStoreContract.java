package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the store promises, whatever database is behind it.
abstract class ConsentStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

  private ConsentStore store;
  private String table;
  private final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);

  abstract DynamoDbClient client();

  @BeforeEach
  void makeATable() {
    table = Tables.create(client(), "PreferencesTable");
    store = new ConsentStore(client(), table, Duration.ofDays(365));
  }

  private ConsentEvent event(int number, Purposes purposes) {
    return new ConsentEvent(
        id,
        number,
        number - 1,
        purposes,
        "1",
        "hash",
        ConsentEvent.Method.BANNER,
        true,
        false,
        NOW,
        NOW.plus(Duration.ofDays(182)));
  }

  @Test
  void whatWasAddedComesBackAsItWas() {
    ConsentEvent first = event(1, new Purposes(true, false));
    ConsentEvent second = event(2, Purposes.ALL);

    assertThat(store.add(first)).isEqualTo(first);
    assertThat(store.add(second)).isEqualTo(second);

    assertThat(store.latest(id, 2)).isEqualTo(second);
    assertThat(store.history(id, NOW)).containsExactly(second, first);
  }

  @Test
  void nobodyIsKnownWhoNeverChose() {
    assertThat(store.latest(id, 0)).isNull();
    assertThat(store.history(id, NOW)).isEmpty();
  }

  @Test
  void aNumberIsTakenOnceAndTheFirstStays() {
    ConsentEvent first = event(1, new Purposes(true, false));
    store.add(first);

    assertThat(store.add(event(1, Purposes.ALL))).isEqualTo(first);
    assertThat(store.history(id, NOW)).containsExactly(first);
  }

  @Test
  void tenCannotTakeOneNumber() throws Exception {
    List<Future<ConsentEvent>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      for (int i = 0; i < 10; i++) {
        Purposes purposes = i % 2 == 0 ? Purposes.ALL : new Purposes(false, true);
        results.add(threads.submit(() -> store.add(event(1, purposes))));
      }
    }

    ConsentEvent kept = Objects.requireNonNull(store.latest(id, 1));
    for (Future<ConsentEvent> result : results) {
      assertThat(result.get()).isEqualTo(kept);
    }
    assertThat(store.history(id, NOW)).hasSize(1);
  }

  @Test
  void erasingLeavesNothingAndNoOtherIsTouched() {
    store.add(event(1, Purposes.ALL));
    store.add(event(2, new Purposes(false, true)));
    String other = "other-" + id.substring(6);
    ConsentEvent theirs =
        new ConsentEvent(
            other,
            1,
            0,
            Purposes.ALL,
            "1",
            "hash",
            ConsentEvent.Method.PAGE,
            false,
            true,
            NOW,
            NOW.plusSeconds(1));
    store.add(theirs);

    store.erase(id);
    store.erase(id);

    assertThat(store.history(id, NOW)).isEmpty();
    assertThat(store.history(other, NOW)).containsExactly(theirs);
  }

  @Test
  void anEventGoesAYearAfterItHasEndedToHold() {
    store.add(event(1, Purposes.ALL));

    Map<String, AttributeValue> item =
        client()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(
                            Map.of(
                                "id",
                                AttributeValue.fromS(id),
                                "number",
                                AttributeValue.fromN("1"))))
            .item();

    assertThat(Long.parseLong(Objects.requireNonNull(item.get("expires")).n()))
        .isEqualTo(NOW.plus(Duration.ofDays(182 + 365)).getEpochSecond());
    assertThat(item)
        .containsOnlyKeys(
            "id", "number", "after", "granted", "refused", "wording", "hash", "method", "script",
            "gpc", "decided", "until", "expires");
  }
}

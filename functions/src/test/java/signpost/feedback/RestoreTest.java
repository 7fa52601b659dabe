package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.Snapshot;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// A hundred functions restored from one snapshot, on different days.
final class RestoreTest {
  private final Sender sender = new Sender().from("203.0.113.7");

  @Test
  void primingReadsAndNeverWrites() {
    List<DynamoDbRequest> calls = new ArrayList<>();
    sender.tap(
        (request, database) -> {
          calls.add(request);
          return database.send(request);
        });

    sender.made.priming.beforeCheckpoint(Core.getGlobalContext());

    assertThat(calls).isNotEmpty().hasOnlyElementsOfType(GetItemRequest.class);
    assertThat(sender.items()).isEmpty();
    assertThat(sender.limits()).isEmpty();
  }

  @Test
  void noneRepeatsAnotherOrKnowsWhatIsPast() {
    sender.made.priming.beforeCheckpoint(Core.getGlobalContext());
    Snapshot snapshot = Snapshot.of(sender.made);
    assertThat(snapshot.unsafe()).isEmpty();

    Set<String> references = new HashSet<>();
    Set<String> fingerprints = new HashSet<>();
    for (int restore = 0; restore < 100; restore++) {
      snapshot.restore();
      sender.made.priming.afterRestore(Core.getGlobalContext());
      sender.after(Duration.ofDays(1).plusHours(5));
      sender.forgetTheKey();

      // The same words under the same token: told apart by the key alone, which is another each
      // time.
      String reference = Sender.reference(sender.json("token", "{\"text\":\"same\"}"));

      assertThat(references.add(reference)).isTrue();
      assertThat(sender.read(Sender.PATH + "/" + reference, Sender.JSON).body())
          .contains("\"receivedAt\":\"" + sender.now());
      for (int more = 1; more < SendingLimit.UNTOLD; more++) {
        sender.json("token " + more, "{\"text\":\"same\"}");
      }
    }
    sender.items().forEach(item -> fingerprints.add(text(item.get("fingerprint"))));
    assertThat(fingerprints).hasSize(100);
    // Each day's key is made on its day, and counts under it begin anew.
    assertThat(
            sender.limits().stream()
                .filter(item -> !item.containsKey("secret"))
                .map(item -> text(item.get("id"))))
        .doesNotHaveDuplicates()
        .hasSize(100);
    assertThat(
            sender.limits().stream()
                .filter(item -> item.containsKey("secret"))
                .map(item -> item.get("secret")))
        .doesNotHaveDuplicates();
  }

  private static String text(@Nullable AttributeValue value) {
    return value == null ? "" : value.s();
  }
}

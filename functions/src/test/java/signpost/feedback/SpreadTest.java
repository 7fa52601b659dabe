package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.ChiSquare;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.SigningKey;
import signpost.dynamodb.Tapped;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// No key of a table is hotter than the others, whatever follows on what. With keys that are known,
/// these are the same in each run.
final class SpreadTest {
  private static final int KEYS = 100_000;
  private static final Map<String, AttributeValue> SECRET =
      Map.of("secret", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[32])));

  private static void assertSpread(List<String> keys, int symbols) {
    assertThat(keys).hasSize(KEYS).doesNotHaveDuplicates();
    for (int at = 0; at < 4; at++) {
      int character = at;
      assertThat(ChiSquare.of(keys.stream().map(key -> key.charAt(character)).toList(), symbols))
          .as("character %d", at)
          .isLessThan(ChiSquare.limit(symbols, ChiSquare.ONE_IN_A_THOUSAND));
    }
  }

  @Test
  void referencesOfSubmissionsThatAreCountedUpSpread() {
    DynamoDbClient client =
        Tapped.of(
            Embedded.client(),
            (request, database) -> GetItemResponse.builder().item(SECRET).build());
    SigningKey key = new SigningKey(client, "feedback", FeedbackStore.KEY);

    References references = new References(key);
    Instant now = Instant.parse("2026-11-23T10:17:30Z");

    assertSpread(
        IntStream.range(0, KEYS)
            .mapToObj(sent -> references.of(submission(sent), "/", now).symbols())
            .toList(),
        32);
  }

  private static FeedbackForm submission(int sent) {
    String token = String.format("%032x", sent);
    return new FeedbackForm("Hello", "/", 0, "", false, "", token, "", false, null, List.of());
  }

  @Test
  void neighbouringNetworksSpread() {
    List<String> names = new ArrayList<>(KEYS);
    DynamoDbClient client =
        Tapped.of(
            Embedded.client(),
            (request, database) -> {
              if (!(request instanceof UpdateItemRequest update)) {
                return DeleteItemResponse.builder().build();
              }
              String id = Objects.requireNonNull(update.key().get("id")).s();
              if (id.startsWith("#key")) {
                return UpdateItemResponse.builder().attributes(SECRET).build();
              }
              names.add(id);
              return UpdateItemResponse.builder()
                  .attributes(Map.of("count", AttributeValue.fromN("1")))
                  .build();
            });
    SendingLimit limit = new SendingLimit(client, "limit");
    Instant now = Instant.parse("2026-11-23T10:17:30Z");

    for (int network = 0; network < KEYS; network++) {
      String address = "10.%d.%d.%d".formatted(network >> 16, network >> 8 & 255, network & 255);
      for (int sent = 0; sent < SendingLimit.UNTOLD; sent++) {
        assertThat(limit.exceeded(address, now)).isNull();
      }
    }

    assertSpread(names, 64);
  }
}

package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.ChiSquare;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.SigningKey;
import signpost.dynamodb.Tapped;
import signpost.http.ShellResource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// No key of a table is hotter than the others. Chance makes these keys, and no seed that a test
/// could set, so their limits are such as chance does not reach.
final class SpreadTest {
  private static final int KEYS = 100_000;

  @Test
  void viewsOfOnePageOnOneDaySpreadOverTheShards() {
    List<String> keys = new ArrayList<>(KEYS);
    DynamoDbClient client =
        Tapped.of(
            Embedded.client(),
            (request, database) -> {
              UpdateItemRequest update = (UpdateItemRequest) request;
              keys.add(Objects.requireNonNull(update.key().get("day")).s());
              return UpdateItemResponse.builder().build();
            });
    PageViews views = new PageViews(client, "usage", Duration.ofDays(1), Clock.systemUTC());

    for (int view = 0; view < KEYS; view++) {
      views.count("/");
    }

    assertThat(keys).hasSize(KEYS);
    List<String> shards = keys.stream().map(key -> key.substring(key.indexOf('#'))).toList();
    assertThat(ChiSquare.of(shards, PageViews.SHARDS))
        .isLessThan(ChiSquare.limit(PageViews.SHARDS, ChiSquare.NEVER));
  }

  @Test
  void consentsSpreadByEachCharacterOfTheirIdentifiers() {
    List<String> ids = new ArrayList<>(KEYS);
    DynamoDbClient client =
        Tapped.of(
            Embedded.client(),
            (request, database) -> {
              if (request instanceof PutItemRequest put) {
                ids.add(Objects.requireNonNull(put.item().get("id")).s());
                return PutItemResponse.builder().build();
              }
              return GetItemResponse.builder()
                  .item(
                      Map.of("secret", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[32]))))
                  .build();
            });
    Consent consent =
        new Consent(
            new ConsentStore(client, "preferences", Duration.ofDays(1)),
            new SigningKey(client, "preferences", PreferencesFunction.KEY),
            ShellResource.read().cookies(),
            Clock.systemUTC());
    Consent.Circumstances how =
        new Consent.Circumstances(ConsentEvent.Method.BANNER, false, false, false);

    for (int visitor = 0; visitor < KEYS; visitor++) {
      consent.decide(new Purposes(true, true), how, List.of());
    }

    assertThat(ids).hasSize(KEYS).doesNotHaveDuplicates();
    for (int at = 0; at < 4; at++) {
      int character = at;
      assertThat(ChiSquare.of(ids.stream().map(id -> id.charAt(character)).toList(), 64))
          .as("character %d", at)
          .isLessThan(ChiSquare.limit(64, ChiSquare.NEVER));
    }
  }
}

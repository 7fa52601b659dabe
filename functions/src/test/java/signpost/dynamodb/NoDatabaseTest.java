package signpost.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// A rehearsal goes all of its way, or a snapshot would hold only its beginning.
final class NoDatabaseTest {
  private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("1"));

  private final DynamoDbClient client = DynamoDb.rehearsing();

  @Test
  void takesWhatIsPut() {
    assertThat(PutOnce.put(client, "table", KEY, KEY)).isEqualTo(KEY);
  }

  @Test
  void findsNothing() {
    assertThat(client.getItem(get -> get.tableName("table").key(KEY)).hasItem()).isFalse();
    assertThat(client.query(query -> query.tableName("table")).items()).isEmpty();
  }

  @Test
  void hasAKeyToSignWith() {
    Map<String, AttributeValue> place = Map.of("id", AttributeValue.fromS(SigningKey.NAME));

    assertThat(client.getItem(get -> get.tableName("table").key(place)).item())
        .containsKey("secret");
  }

  @Test
  void countsOneAndHasTheKeyOfTheDay() {
    Map<String, AttributeValue> updated =
        client
            .updateItem(
                Increment.of("table", KEY, "count", 1, Instant.EPOCH)
                    .returnValues(ReturnValue.UPDATED_NEW)
                    .build())
            .attributes();

    assertThat(updated.get("count")).isEqualTo(AttributeValue.fromN("1"));
    assertThat(updated.get("secret")).isNotNull();
  }
}

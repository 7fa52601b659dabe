package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signpost.http.HttpFunction;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// What a choice costs, as DynamoDB reports it.
final class CapacityTest {
  private final Service service = new Service();
  private final HttpFunction function = service.function();
  private double reads;
  private double writes;

  private void meter() {
    reads = 0;
    writes = 0;
    service.tap(
        (request, database) ->
            switch (request) {
              case PutItemRequest put -> {
                DynamoDbResponse response =
                    database.send(
                        put.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build());
                writes += ((PutItemResponse) response).consumedCapacity().capacityUnits();
                yield response;
              }
              case GetItemRequest get -> {
                DynamoDbResponse response =
                    database.send(
                        get.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build());
                reads += ((GetItemResponse) response).consumedCapacity().capacityUnits();
                yield response;
              }
              case QueryRequest query -> {
                DynamoDbResponse response =
                    database.send(
                        query.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build());
                reads += ((QueryResponse) response).consumedCapacity().capacityUnits();
                yield response;
              }
              default -> throw new AssertionError("an unmetered call");
            });
  }

  @Test
  void anAcceptIsOneWrite() {
    new Browser(function).put(true, true);
    Browser browser = new Browser(function);
    meter();
    browser.choose("choice=accept");

    assertThat(writes).isEqualTo(1);
    assertThat(reads).isZero();
  }

  @Test
  void aChangeIsOneWrite() {
    Browser browser = new Browser(function);
    browser.put(true, false);
    meter();
    browser.put(true, true);

    assertThat(writes).isEqualTo(1);
    assertThat(reads).isZero();
  }

  @Test
  void aReadIsHalfAReadUnit() {
    Browser browser = new Browser(function);
    browser.put(true, true);
    meter();
    browser.state();

    assertThat(writes).isZero();
    assertThat(reads).isEqualTo(0.5);
  }

  /// The key is read once for each environment of the function, and kept.
  @Test
  void theFirstAcceptOfAnEnvironmentReadsTheKeyToo() {
    new Browser(function).put(true, true);
    HttpFunction another = service.function();
    meter();
    new Browser(another).choose("choice=accept");

    assertThat(writes).isEqualTo(1);
    assertThat(reads).isEqualTo(0.5);
  }

  @Test
  void aRefusalCostsNothing() {
    meter();
    new Browser(function).choose("choice=reject");

    assertThat(writes + reads).isZero();
  }
}

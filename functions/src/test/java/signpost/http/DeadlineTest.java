package signpost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.DynamoDb;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// However many calls a request makes, they end together.
final class DeadlineTest {

  @Test
  void nobodyWaitsLongerThanIsLeft() {
    assertThat(Deadline.left(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
    Deadline.within(
        Duration.ofHours(1),
        () -> {
          assertThat(Deadline.left(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
          assertThat(Deadline.left(Duration.ofDays(1))).isLessThanOrEqualTo(Duration.ofHours(1));
          return "";
        });
  }

  @Test
  void callsToADatabaseThatNeverAnswersEndWithTheRequest() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DynamoDbClient client =
            DynamoDb.client(
                Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort()),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))) {
      Deadline.within(
          Duration.ofMillis(200),
          () -> {
            for (int call = 0; call < 20; call++) {
              assertThatThrownBy(() -> client.listTables(list -> list.limit(1)))
                  .isInstanceOf(ApiCallTimeoutException.class);
            }
            // Twenty calls of a second and a half each would be far behind it.
            assertThat(Deadline.left(Duration.ofDays(1))).isGreaterThan(Duration.ofSeconds(-5));
            return "";
          });
    }
  }
}

package signpost.preferences;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The store over LocalStack, where Docker is; skipped where it is not.
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackConsentStoreTest extends ConsentStoreContract {
  private static @Nullable LocalStackContainer container;
  private static @Nullable DynamoDbClient client;

  @BeforeAll
  static void start() {
    // The last image that needs no token.
    LocalStackContainer started =
        new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"))
            .withServices("dynamodb");
    started.start();
    container = started;
    client =
        DynamoDbClient.builder()
            .endpointOverride(started.getEndpoint())
            .region(Region.of(started.getRegion()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(started.getAccessKey(), started.getSecretKey())))
            .build();
  }

  @AfterAll
  static void stop() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  DynamoDbClient client() {
    return Objects.requireNonNull(client);
  }
}

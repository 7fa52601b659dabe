package signpost.preferences;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import signpost.dynamodb.DynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The store over whatever answers at `AWS_ENDPOINT_URL`, with the client that is deployed.
@EnabledIfEnvironmentVariable(named = "AWS_ENDPOINT_URL", matches = ".+")
final class EndpointConsentStoreTest extends ConsentStoreContract {
  private static final DynamoDbClient CLIENT = DynamoDb.client(System.getenv());

  @Override
  DynamoDbClient client() {
    return CLIENT;
  }
}

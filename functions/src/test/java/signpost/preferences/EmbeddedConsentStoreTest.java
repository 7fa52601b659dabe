package signpost.preferences;

import signpost.dynamodb.Embedded;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The store over DynamoDB Local, always.
final class EmbeddedConsentStoreTest extends ConsentStoreContract {
  @Override
  DynamoDbClient client() {
    return Embedded.client();
  }
}

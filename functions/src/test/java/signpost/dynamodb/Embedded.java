package signpost.dynamodb;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/// One database for all tests of this process: DynamoDB Local, in memory, or whatever answers at
/// `AWS_ENDPOINT_URL`, such as LocalStack, with the client that is deployed.
public final class Embedded {
  /// Takes the variable's place in a process that is started without it.
  public static final String ENDPOINT = "signpost.endpoint";

  private static final DynamoDbClient CLIENT = Recorded.of(database());

  private Embedded() {}

  public static DynamoDbClient client() {
    return CLIENT;
  }

  private static DynamoDbClient database() {
    String endpoint = System.getProperty(ENDPOINT, System.getenv("AWS_ENDPOINT_URL"));
    return endpoint == null || endpoint.isEmpty()
        ? DynamoDBEmbedded.create().dynamoDbClient()
        : there(endpoint);
  }

  private static DynamoDbClient there(String endpoint) {
    return DynamoDb.patientClient(
        Map.of("AWS_ENDPOINT_URL", endpoint),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }
}

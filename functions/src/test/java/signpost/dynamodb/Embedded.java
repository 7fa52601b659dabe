package signpost.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/// One DynamoDB Local for all tests of this process, in memory.
public final class Embedded {
  private static final DynamoDbClient CLIENT =
      Recorded.of(DynamoDBEmbedded.create().dynamoDbClient());

  private Embedded() {}

  public static DynamoDbClient client() {
    return CLIENT;
  }
}

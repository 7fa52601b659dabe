package signpost.dynamodb;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// The ways in which a call to the database fails.
public enum Fault {
  DEAD,
  TIMED_OUT,
  THROTTLED,
  BROKEN,
  /// The call is done, and its answer never comes.
  ANSWER_LOST,
  /// The call is done, its answer never comes, and the SDK sends it again.
  SENT_TWICE;

  public static final String MESSAGE = "a message that quotes what was sent";

  public DynamoDbResponse pass(DynamoDbRequest request, Tapped.Call database) {
    return switch (this) {
      case DEAD -> throw SdkClientException.create(MESSAGE);
      case TIMED_OUT -> throw ApiCallTimeoutException.create(1);
      case THROTTLED ->
          throw ProvisionedThroughputExceededException.builder().message(MESSAGE).build();
      case BROKEN -> throw InternalServerErrorException.builder().message(MESSAGE).build();
      case ANSWER_LOST -> {
        send(request, database);
        throw SdkClientException.create(MESSAGE);
      }
      case SENT_TWICE -> {
        send(request, database);
        yield database.send(request);
      }
    };
  }

  private static void send(DynamoDbRequest request, Tapped.Call database) {
    try {
      database.send(request);
    } catch (ConditionalCheckFailedException done) {
      // The answer is lost, whatever it was.
    }
  }
}

package signpost.local;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/// What the embedded database's client throws, as DynamoDB Local's HTTP handler wants it: the
/// client has turned the one into the other, and the handler would call it an unknown error.
final class EngineFailure {
  private EngineFailure() {}

  static DynamoDBLocalServiceException of(DynamoDbException failure) {
    if (failure instanceof DynamoDBLocalServiceException own) {
      return own;
    }
    AwsErrorDetails details = failure.awsErrorDetails();
    return new DynamoDBLocalServiceException(
        details.errorMessage(),
        reasons(failure),
        item(failure),
        failure.statusCode(),
        details.errorCode());
  }

  private static @Nullable List<CancellationReason> reasons(DynamoDbException failure) {
    return failure instanceof TransactionCanceledException cancelled
        ? cancelled.cancellationReasons()
        : null;
  }

  private static @Nullable Map<String, AttributeValue> item(DynamoDbException failure) {
    return failure instanceof ConditionalCheckFailedException failed && failed.hasItem()
        ? EngineValue.ofAll(failed.item())
        : null;
  }
}

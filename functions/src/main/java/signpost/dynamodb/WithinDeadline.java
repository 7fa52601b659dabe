package signpost.dynamodb;

import java.time.Duration;
import signpost.http.Deadline;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// Gives each call what its visitor's request has left, so that however many calls one makes, they
/// do not last longer together.
record WithinDeadline(Duration longest) implements ExecutionInterceptor {

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    Duration left = Deadline.left(longest);
    if (!left.isPositive()) {
      throw ApiCallTimeoutException.create(0);
    }
    DynamoDbRequest request = (DynamoDbRequest) context.request();
    AwsRequestOverrideConfiguration within =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder)
            .apiCallTimeout(left)
            .build();
    return request.toBuilder().overrideConfiguration(within).build();
  }
}

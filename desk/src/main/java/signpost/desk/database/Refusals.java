package signpost.desk.database;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Lets what IAM refuses through to whoever tells the reader (`NotAllowed`). The site's stores hold
/// every failure of the SDK for a database that is away, which is right for a visitor and wrong for
/// a reader, who would try again for ever.
final class Refusals implements ExecutionInterceptor {

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    Throwable failure = context.exception();
    if (NotAllowed.in(failure) != null) {
      // Thrown, because the SDK takes back nothing but an exception of the class that it gave.
      throw new Refused(failure);
    }
    return failure;
  }

  /// Not an `SdkException`, on purpose. Its message is its own; the SDK's may quote a request.
  private static final class Refused extends RuntimeException {
    Refused(Throwable cause) {
      super("not allowed", cause);
    }
  }
}

package signpost.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// One function: its handler, made once, as the Lambda runtime does.
///
/// Unlike on AWS, calls of one function run side by side in one process.
final class Lambda {

  sealed interface Outcome {
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
    record Returned(byte[] json) implements Outcome {}

    /// It threw, it overran its own timeout, or it returned too much.
    record Failed() implements Outcome {}

    /// The gateway stopped waiting.
    record GivenUp() implements Outcome {}
  }

  /// Bytes of an event, or of what a function returns.
  static final int PAYLOAD_LIMIT = 6 * 1024 * 1024;

  private final Template.Function function;
  private final RequestStreamHandler handler;
  private final ExecutorService threads;

  private Lambda(
      Template.Function function, RequestStreamHandler handler, ExecutorService threads) {
    this.function = function;
    this.handler = handler;
    this.threads = threads;
  }

  /// The one convention between handlers and this process: who uses the database or the environment
  /// has a public constructor `(DynamoDbClient, Map<String, String>)`, beside the one without
  /// arguments that the Lambda runtime calls. Here the first is called, since this process has
  /// neither AWS nor one environment for each function.
  ///
  /// @param database null where the template has no table
  static Lambda load(
      Template.Function function, @Nullable DynamoDbClient database, ExecutorService threads) {
    try {
      Class<?> handlerClass = Class.forName(function.handlerClass());
      for (Constructor<?> constructor : handlerClass.getConstructors()) {
        if (database != null
            && List.of(constructor.getParameterTypes())
                .equals(List.of(DynamoDbClient.class, Map.class))) {
          Object handler = constructor.newInstance(database, function.environment());
          return new Lambda(function, (RequestStreamHandler) handler, threads);
        }
      }
      Object handler = handlerClass.getDeclaredConstructor().newInstance();
      return new Lambda(function, (RequestStreamHandler) handler, threads);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(
          function.name()
              + " in template.yaml: cannot make a stream handler of "
              + function.handlerClass(),
          e);
    }
  }

  Outcome call(byte[] event, Duration patience) throws InterruptedException {
    Duration timeout = function.timeout();
    boolean patient = patience.compareTo(timeout) >= 0;
    Duration wait = patient ? timeout : patience;
    Future<byte[]> result = threads.submit(() -> run(event));
    try {
      byte[] json = result.get(wait.toMillis(), TimeUnit.MILLISECONDS);
      return json.length > PAYLOAD_LIMIT ? new Outcome.Failed() : new Outcome.Returned(json);
    } catch (ExecutionException e) {
      Trouble.print(function.name() + " failed", e.getCause() == null ? e : e.getCause());
      return new Outcome.Failed();
    } catch (TimeoutException e) {
      System.err.println(function.name() + " took longer than " + wait.toMillis() + " ms");
      return patient ? new Outcome.Failed() : new Outcome.GivenUp();
    } finally {
      result.cancel(true);
    }
  }

  private byte[] run(byte[] event) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long deadline = System.nanoTime() + function.timeout().toNanos();
    handler.handleRequest(
        new ByteArrayInputStream(event),
        out,
        new LocalContext(function.name(), UUID.randomUUID().toString(), deadline));
    return out.toByteArray();
  }

  /// @param deadline in the nanoseconds of `System.nanoTime()`
  private record LocalContext(String name, String requestId, long deadline)
      implements Context, LambdaLogger {
    @Override
    public String getAwsRequestId() {
      return requestId;
    }

    @Override
    public String getLogGroupName() {
      return "local";
    }

    @Override
    public String getLogStreamName() {
      return "local";
    }

    @Override
    public String getFunctionName() {
      return name;
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:local:000000000000:function:" + name + ":live";
    }

    @Override
    @SuppressWarnings("NullAway") // What AWS gives where there is none.
    public CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    @SuppressWarnings("NullAway") // What AWS gives where there is none.
    public ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return (int) Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }

    @Override
    public LambdaLogger getLogger() {
      return this;
    }

    @Override
    public void log(String message) {
      System.out.println(message);
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }
  }
}

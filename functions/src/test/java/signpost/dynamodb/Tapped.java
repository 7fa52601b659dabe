package signpost.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/// A client between a store and its database, where each call can be watched, changed or broken.
public final class Tapped {
  private Tapped() {}

  /// The database itself.
  @FunctionalInterface
  public interface Call {
    DynamoDbResponse send(DynamoDbRequest request);
  }

  @FunctionalInterface
  public interface Tap {
    DynamoDbResponse pass(DynamoDbRequest request, Call database);
  }

  public static DynamoDbClient of(DynamoDbClient client, Tap tap) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          Object argument = arguments == null ? null : arguments[0];
          if (argument instanceof Consumer || method.getName().endsWith("Paginator")) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          if (!(argument instanceof DynamoDbRequest request)) {
            return method.invoke(client, arguments);
          }
          return tap.pass(
              request,
              changed -> {
                try {
                  return (DynamoDbResponse) method.invoke(client, changed);
                } catch (InvocationTargetException thrown) {
                  if (thrown.getCause() instanceof RuntimeException cause) {
                    throw cause;
                  }
                  throw new IllegalStateException(thrown);
                } catch (IllegalAccessException impossible) {
                  throw new IllegalStateException(impossible);
                }
              });
        };
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Tapped.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }
}

package signpost.bench.cost;

import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Has the database report what each call costs, and adds it up.
final class Meter implements ExecutionInterceptor {
  private Units units = Units.NONE;

  /// @param requests calls to the database
  /// @param reads read request units
  /// @param writes write request units, those of indexes among them
  /// @param indexes write request units of indexes alone
  record Units(int requests, double reads, double writes, double indexes) {
    static final Units NONE = new Units(0, 0, 0, 0);

    Units and(Units more) {
      return new Units(
          requests + more.requests,
          reads + more.reads,
          writes + more.writes,
          indexes + more.indexes);
    }
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest.Builder request = context.request().toBuilder();
    for (SdkField<?> field : ((SdkPojo) request).sdkFields()) {
      if (field.memberName().equals("ReturnConsumedCapacity")) {
        field.set(request, ReturnConsumedCapacity.INDEXES.toString());
      }
    }
    return request.build();
  }

  @Override
  public synchronized void afterExecution(
      Context.AfterExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    boolean reads = request instanceof GetItemRequest || request instanceof QueryRequest;
    Units call = new Units(1, 0, 0, 0);
    for (ConsumedCapacity capacity : capacities(context)) {
      double indexes =
          capacity.globalSecondaryIndexes().values().stream()
              .mapToDouble(index -> index.capacityUnits())
              .sum();
      double all = capacity.capacityUnits();
      call = call.and(reads ? new Units(0, all, 0, 0) : new Units(0, 0, all, indexes));
    }
    units = units.and(call);
  }

  /// A transaction has several.
  private static List<ConsumedCapacity> capacities(Context.AfterExecution context) {
    Object found = context.response().getValueForField("ConsumedCapacity", Object.class).orElse("");
    return switch (found) {
      case ConsumedCapacity one -> List.of(one);
      case List<?> several -> several.stream().map(ConsumedCapacity.class::cast).toList();
      default -> throw new IllegalStateException("the database did not say what that cost");
    };
  }

  /// What it came to since this was asked last.
  synchronized Units taken() {
    Units taken = units;
    units = Units.NONE;
    return taken;
  }
}

package signpost.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import signpost.http.FakeEvent;
import signpost.http.HttpFunction;
import signpost.http.Unavailable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Goes a function's ways before the first visitor does: from a made-up event through the edge to
/// its pages and its JSON, and to the database by a read, never by a write. What it writes is
/// rehearsed by a twin over a client that reaches nobody (`NoDatabase`). So all their classes, what
/// the compilers make of them, and the connection's are in the snapshot that SnapStart takes;
/// nothing that is read stays.
public final class Priming implements Resource {
  /// A start that is slow is slowest at the first call, which then overruns its time.
  private static final int ATTEMPTS = 3;

  /// Until the compilers have nothing more to do that a first visitor would notice
  /// (docs/decisions/0027). No visitor waits for a snapshot.
  private static final int ROUNDS = 300;

  /// A JVM that has collected garbage checks all that it has compiled once more, each method when
  /// it is next called.
  private static final int LAST_ROUNDS = 6;

  /// Reads over the network are paid for.
  private static final int ROUNDS_A_READ = 10;

  private static final int ROUNDS_A_CONNECTION = 3;
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /// Where the runtime's client says by what Lambda traces a call.
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final HttpFunction function;
  private final Runnable read;
  private final List<FakeEvent> reads;
  private final Function<DynamoDbClient, HttpFunction> twin;
  private final List<FakeEvent> writes;
  private @Nullable Connections connections;

  /// @param read asks the database for what is not there
  /// @param reads whose answers need nothing but reads, and no key
  /// @param twin the same function over another client, sharing nothing that changes
  /// @param writes what the twin alone is asked
  public Priming(
      HttpFunction function,
      Runnable read,
      List<FakeEvent> reads,
      Function<DynamoDbClient, HttpFunction> twin,
      List<FakeEvent> writes) {
    this.function = function;
    this.read = read;
    this.reads = reads;
    this.twin = twin;
    this.writes = writes;
  }

  /// Waits for the checkpoint. Where there will be none, the ways that read are gone at once, each
  /// of them once: Lambda throttles a function that answers and not one that starts, so that the
  /// first visitor does not wait in vain for a connection. Whoever calls this keeps a reference,
  /// since the context holds a weak one.
  ///
  /// @param environment as Lambda sets it, with `AWS_LAMBDA_INITIALIZATION_TYPE`
  public void register(Map<String, String> environment) {
    if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      connections = new Connections(DynamoDb.address(environment));
      Core.getGlobalContext().register(this);
    } else {
      asTraced(this::readOnce);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    asTraced(() -> rehearse(ROUNDS));
    Compilers.rest();
    asTraced(() -> rehearse(LAST_ROUNDS));
    Compilers.rest();
  }

  private void rehearse(int rounds) {
    long start = System.nanoTime();
    try (DynamoDbClient nobody = DynamoDb.rehearsing()) {
      HttpFunction rehearsing = twin.apply(nobody);
      for (int round = 0;
          round < rounds && System.nanoTime() - start < LONGEST.toNanos();
          round++) {
        if (round % ROUNDS_A_READ == 0) {
          readOnce();
          rehearsing = twin.apply(nobody);
        }
        if (connections != null && round % ROUNDS_A_CONNECTION == 0) {
          connections.openOne();
        }
        reads.forEach(rehearsing::rehearse);
        writes.forEach(rehearsing::rehearse);
      }
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // A connection is opened by the client.
  }

  private void readOnce() {
    reach();
    reads.forEach(function::rehearse);
  }

  /// With what the runtime's client says before each call, for the SDK to send on.
  private static void asTraced(Runnable way) {
    System.setProperty(TRACE, "Root=1-00000000-000000000000000000000000;Sampled=0");
    try {
      way.run();
    } finally {
      System.clearProperty(TRACE);
    }
  }

  private void reach() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        read.run();
        return;
      } catch (Unavailable unavailable) {
        // As far as it came, the classes are there all the same.
      }
    }
  }
}

package signpost.dynamodb;

import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import signpost.http.FakeEvent;
import signpost.http.HttpFunction;
import signpost.http.Unavailable;

/// Goes a function's ways before the first visitor does: from a made-up event through the edge to
/// its pages and its JSON, and to the database by a read, never by a write. So all their classes
/// and the connection's are in the snapshot that SnapStart takes; nothing that is read stays.
public final class Priming implements Resource {
  /// A start that is slow is slowest at the first call, which then overruns its time.
  private static final int ATTEMPTS = 3;

  private final HttpFunction function;
  private final Runnable read;
  private final List<FakeEvent> events;

  /// @param events whose answers need nothing but reads, and no key
  public Priming(HttpFunction function, Runnable read, FakeEvent... events) {
    this.function = function;
    this.read = read;
    this.events = List.of(events);
  }

  /// Waits for the checkpoint. Where there will be none, the ways are gone at once: Lambda
  /// throttles a function that answers and not one that starts, so that the first visitor does not
  /// wait in vain for a connection. Whoever calls this keeps a reference, since the context holds a
  /// weak one.
  ///
  /// @param environment as Lambda sets it, with `AWS_LAMBDA_INITIALIZATION_TYPE`
  public void register(Map<String, String> environment) {
    if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      Core.getGlobalContext().register(this);
    } else {
      prime();
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    prime();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // A connection that was dropped meanwhile is opened again by the client.
  }

  private void prime() {
    reach();
    events.forEach(function::rehearse);
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

package signpost.dynamodb;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import signpost.http.Unavailable;

/// Goes the way to the database once before SnapStart takes its snapshot, by a read, so that its
/// classes and its connection's are in it. Nothing that is read stays.
public final class Priming implements Resource {
  private final Runnable read;

  public Priming(Runnable read) {
    this.read = read;
  }

  /// Whoever calls this keeps a reference, since the context holds a weak one.
  public void register() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      read.run();
    } catch (Unavailable unavailable) {
      // The classes are there all the same.
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // A connection that was dropped meanwhile is opened again by the client.
  }
}

package signpost.desk.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.feedback.Feedback;

/// What can be taken back: the last changes made at this desk since it was opened.
public final class Undo {
  private static final int MOST = 50;

  private final Changes changes;
  private final Map<Integer, List<Changed.Done>> steps = new LinkedHashMap<>();
  private int last;

  public Undo(Changes changes) {
    this.changes = changes;
  }

  /// Remembers what was done in one go.
  ///
  /// @return its number
  public synchronized int remember(List<Changed.Done> done) {
    last++;
    steps.put(last, List.copyOf(done));
    if (steps.size() > MOST) {
      steps.remove(steps.keySet().iterator().next());
    }
    return last;
  }

  /// Takes it back, each where nobody has changed it since.
  ///
  /// @return what became of each; null where there is no such step any more
  public @Nullable List<Changed> undo(int number) {
    List<Changed.Done> step = take(number);
    if (step == null) {
      return null;
    }
    List<Changed> results = new ArrayList<>();
    for (Changed.Done done : step) {
      Feedback there = changes.find(done.now().reference());
      // What was erased and sent again is another.
      boolean same = there != null && there.received().equals(done.now().received());
      results.add(
          same
              ? changes.change(
                  done.now().reference(), done.now().version(), new Change.Back(done.before()))
              : new Changed.Gone());
    }
    return results;
  }

  /// Forgets all steps: something was erased, and nothing of it may stay here.
  public synchronized void forget() {
    steps.clear();
  }

  private synchronized @Nullable List<Changed.Done> take(int number) {
    return steps.remove(number);
  }
}

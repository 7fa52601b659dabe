package signpost.http;

import java.time.Duration;
import java.util.function.Supplier;

/// By when the request that is being answered must have its answer. Whoever waits for something
/// else meanwhile waits no longer than this leaves.
public final class Deadline {
  private static final ScopedValue<Long> DUE = ScopedValue.newInstance();

  private Deadline() {}

  static <T> T within(Duration time, Supplier<T> answer) {
    return ScopedValue.where(DUE, System.nanoTime() + time.toNanos()).call(answer::get);
  }

  /// What is left, at most `longest`; zero or less where nothing is. Outside a request, `longest`.
  public static Duration left(Duration longest) {
    if (!DUE.isBound()) {
      return longest;
    }
    Duration left = Duration.ofNanos(DUE.get() - System.nanoTime());
    return left.compareTo(longest) < 0 ? left : longest;
  }
}

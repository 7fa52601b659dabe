package signpost.dynamodb;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The JVM's own compilers. What waits for them when a snapshot is taken is in the snapshot too,
/// and would be compiled in the time of the first visitor after each restore.
final class Compilers {
  private static final Duration A_WHILE = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Compilers() {}

  /// Waits until nothing has been compiled for a while.
  static void rest() {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    if (compilers == null || !compilers.isCompilationTimeMonitoringSupported()) {
      return;
    }
    long start = System.nanoTime();
    long before;
    long now = compilers.getTotalCompilationTime();
    try {
      do {
        before = now;
        Thread.sleep(A_WHILE);
        now = compilers.getTotalCompilationTime();
      } while (now != before && System.nanoTime() - start < LONGEST.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

package signpost.desk.chart;

import java.util.List;
import java.util.stream.LongStream;

/// Whole, round numbers from 0 up, at most five of them.
///
/// @param step from one to the next
/// @param top the highest
record Axis(long step, long top) {
  private static final int MOST_STEPS = 4;

  static Axis to(long most) {
    long step = 1;
    for (int i = 0; step * MOST_STEPS < most; i++) {
      // 1, 2, 5, 10, 20, 50 …
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return new Axis(step, Math.max(1, Math.ceilDiv(most, step)) * step);
  }

  List<Long> ticks() {
    return LongStream.rangeClosed(0, top / step).map(tick -> tick * step).boxed().toList();
  }
}

package signpost.desk.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.feedback.Reference;

/// What the desk remembers from when it is opened until it is closed, in memory alone: words that
/// were searched for, which must stand in no address; what was just done; what has been uncovered.
final class Sitting {
  private static final int MOST = 100;

  /// Who walks away from an uncovered page finds it covered.
  private static final Duration OPEN = Duration.ofMinutes(15);

  private final Clock clock;
  private final Map<Integer, Object> kept = new LinkedHashMap<>();
  private final Map<String, Instant> opened = new HashMap<>();
  private int last;

  Sitting(Clock clock) {
    this.clock = clock;
  }

  /// @return the number that it is found by; empty for empty words
  synchronized String keep(Object thing) {
    if (thing.equals("")) {
      return "";
    }
    last++;
    kept.put(last, thing);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return Integer.toString(last);
  }

  /// Empty where there is none, or no more.
  synchronized String words(String number) {
    return find(number) instanceof String words ? words : "";
  }

  synchronized Notice notice(String number) {
    return find(number) instanceof Notice notice ? notice : Notice.NONE;
  }

  private @Nullable Object find(String number) {
    return number.matches("\\d{1,9}") ? kept.get(Integer.parseInt(number)) : null;
  }

  synchronized void open(Reference reference) {
    opened.put(reference.symbols(), clock.instant().plus(OPEN));
  }

  synchronized boolean isOpen(Reference reference) {
    Instant until = opened.get(reference.symbols());
    return until != null && clock.instant().isBefore(until);
  }
}

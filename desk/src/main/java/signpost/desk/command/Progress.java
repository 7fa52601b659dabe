package signpost.desk.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Says how far long work has come: a line every other second, none where it is done before that.
final class Progress {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final PrintStream err;
  private final Clock clock;
  private final String what;
  private Instant last;

  /// @param what such as `exported`
  Progress(PrintStream err, Clock clock, String what) {
    this.err = err;
    this.clock = clock;
    this.what = what;
    this.last = clock.instant();
  }

  void at(long count) {
    at(count, "");
  }

  /// @param more what else there is to say
  void at(long count, String more) {
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
      last = now;
      err.println(String.format(Locale.UK, "%,d %s so far%s", count, what, more));
    }
  }
}

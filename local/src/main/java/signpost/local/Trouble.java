package signpost.local;

import java.util.Arrays;

/// Says on the console that something failed: which classes and where, never a message, which may
/// hold what a visitor wrote.
final class Trouble {
  private Trouble() {}

  static void print(String what, Throwable failure) {
    StringBuilder text = new StringBuilder(what);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append("\n  ").append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .limit(12)
          .forEach(frame -> text.append("\n    at ").append(frame));
    }
    System.err.println(text);
  }
}

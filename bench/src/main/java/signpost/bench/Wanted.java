package signpost.bench;

import java.util.Locale;

/// A figure with its limit.
///
/// @param what in words, with the unit
/// @param limit the most that it should be, or the least
/// @param isMost whether `limit` is the most
public record Wanted(String what, double measured, double limit, boolean isMost) {
  private static final String MET = "met";
  private static final String MISSED = "**missed**";

  public static Wanted atMost(double limit, String what, double measured) {
    return new Wanted(what, measured, limit, true);
  }

  public static Wanted atLeast(double limit, String what, double measured) {
    return new Wanted(what, measured, limit, false);
  }

  public boolean isMet() {
    return isMost ? measured <= limit : measured >= limit;
  }

  /// A row of `HEAD`'s table.
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | at %s %s | %s | %s |%n",
        what,
        isMost ? "most" : "least",
        number(limit),
        number(measured),
        isMet() ? MET : MISSED);
  }

  /// Whether a line of Markdown is such a row.
  static boolean isRow(String line) {
    return line.endsWith("| " + MET + " |") || isMissed(line);
  }

  static boolean isMissed(String line) {
    return line.endsWith("| " + MISSED + " |");
  }

  static final String HEAD = "| What | Wanted | Measured | |\n|---|---|---|---|\n";

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.3f" : "%.2f", value);
  }
}

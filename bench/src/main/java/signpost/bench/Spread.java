package signpost.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A median with its range.
public record Spread(double median, double low, double high) {

  /// @param figures at least one
  public static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return new Spread(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
  }

  /// Of the quotients within each round, so that what else the machine did weighs on both sides.
  public static Spread ofRatios(List<Double> ones, List<Double> others) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ones.size(); round++) {
      ratios.add(ones.get(round) / others.get(round));
    }
    return of(ratios);
  }

  /// The median, and the range in brackets.
  ///
  /// @param format of one figure, such as `%.2f`
  public String text(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + " to " + format + ")", median, low, high);
  }
}

package signpost.desk.chart;

import java.util.List;
import java.util.Locale;

/// A picture in numbers that SVG takes as they are. Across, they are percentages, so that it is as
/// wide as there is room and its letters stay as large as all others; down, they are pixels.
public sealed interface Picture permits Bars, Columns {
  /// Names it among all of its page.
  String id();

  String title();

  /// What it shows, in a sentence or two.
  String text();

  List<Series> series();

  /// In pixels.
  long height();

  /// A legend says nothing of a picture that has only one kind of number.
  default boolean hasLegend() {
    return series().size() > 1;
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  static String pixels(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

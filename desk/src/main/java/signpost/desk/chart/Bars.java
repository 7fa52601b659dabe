package signpost.desk.chart;

import static signpost.desk.chart.Picture.percent;

import java.util.ArrayList;
import java.util.List;

/// Bars below each other, each with its words above it, at the left what it is and at the right how
/// much.
public record Bars(String id, String title, String text, List<Series> series, List<Bar> bars)
    implements Picture {
  private static final long ROW = 48;

  /// Longer words would meet the number, on a small telephone and on anything else.
  private static final int LONGEST_NARROW = 28;

  private static final int LONGEST = 64;

  public Bars {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  /// @param said the number in words, such as "12" or "80 of 365 days"
  /// @param values in the order of the series
  /// @param full what would fill the whole width
  public record Values(String label, String said, List<Long> values, long full) {
    public Values {
      values = List.copyOf(values);
    }
  }

  /// @param narrow its label where there is little room
  /// @param words where its words stand
  /// @param y of its upper edge
  /// @param limited whether its full width means something
  public record Bar(
      String label,
      String narrow,
      String said,
      long words,
      long y,
      boolean limited,
      List<Part> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /// @param look its series'
  public record Part(String look, String x, String width) {}

  /// The longest fills the width.
  public static Bars of(
      String id, String title, String text, List<Series> series, List<Values> values) {
    long most = values.stream().mapToLong(Bars::sum).max().orElse(0);
    return of(id, title, text, series, values, most);
  }

  /// Each fills the width when it has reached its own limit.
  public static Bars limited(
      String id, String title, String text, List<Series> series, List<Values> values) {
    return of(id, title, text, series, values, 0);
  }

  /// @param most what fills the width; 0 for each one's own
  private static Bars of(
      String id, String title, String text, List<Series> series, List<Values> values, long most) {
    List<Bar> bars = new ArrayList<>();
    for (Values bar : values) {
      long top = bars.size() * ROW;
      bars.add(
          new Bar(
              shortened(bar.label(), LONGEST),
              shortened(bar.label(), LONGEST_NARROW),
              bar.said(),
              top + 16,
              top + 24,
              most == 0,
              parts(series, bar, most == 0 ? bar.full() : most)));
    }
    return new Bars(id, title, text, series, bars);
  }

  private static List<Part> parts(List<Series> series, Values bar, long full) {
    List<Part> parts = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < series.size(); i++) {
      double width = Math.min(100 - x, 100.0 * bar.values().get(i) / Math.max(1, full));
      if (width > 0) {
        parts.add(new Part(series.get(i).look(), percent(x), percent(width)));
        x += width;
      }
    }
    return parts;
  }

  private static long sum(Values bar) {
    return bar.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String shortened(String label, int longest) {
    if (label.codePointCount(0, label.length()) <= longest) {
      return label;
    }
    return label.substring(0, label.offsetByCodePoints(0, longest - 1)) + "\u2026";
  }

  @Override
  public long height() {
    return bars.size() * ROW;
  }
}

package signpost.desk.chart;

import static signpost.desk.chart.Picture.percent;
import static signpost.desk.chart.Picture.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Stacked columns, one for each day or week.
///
/// @param ticks of the axis, from below; the first is its base
public record Columns(
    String id,
    String title,
    String text,
    List<Series> series,
    List<Tick> ticks,
    List<Column> columns)
    implements Picture {

  private static final double TOP = 22;
  private static final double PLOT = 180;
  private static final double BASE = TOP + PLOT;

  /// Left of the columns stand the axis's numbers. In percent, as all that goes across.
  private static final double MARGIN = 10;

  private static final double WIDEST = 7;
  private static final double FILLED = .76;

  /// More of the words below would meet. Every second one is left out where there is little room.
  private static final int MOST_LABELS = 7;

  public Columns {
    series = List.copyOf(series);
    ticks = List.copyOf(ticks);
    columns = List.copyOf(columns);
  }

  /// @param label in a few letters
  /// @param values in the order of the series
  public record Values(String label, List<Long> values) {
    public Values {
      values = List.copyOf(values);
    }

    public long sum() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// @param y of its line
  public record Tick(String label, String y) {}

  /// @param anchor which part of the label stands at `middle`
  /// @param spare whether the label goes where there is little room
  public record Column(
      String x,
      String width,
      String middle,
      String label,
      String anchor,
      boolean spare,
      List<Part> parts) {
    public Column {
      parts = List.copyOf(parts);
    }
  }

  /// @param look its series'
  public record Part(String look, String y, String height) {}

  /// @param id names it among all pictures of its page
  /// @param text what it shows, in a sentence or two
  /// @param series from the base up
  public static Columns of(
      String id, String title, String text, List<Series> series, List<Values> values) {
    long most = values.stream().mapToLong(Values::sum).max().orElse(0);
    Axis axis = Axis.to(most);
    List<Tick> ticks =
        axis.ticks().stream()
            .map(
                tick ->
                    new Tick(
                        String.format(Locale.UK, "%,d", tick),
                        pixels(BASE - PLOT * tick / axis.top())))
            .toList();
    List<Column> columns = new ArrayList<>();
    double slot = (100 - MARGIN) / Math.max(1, values.size());
    double width = Math.min(WIDEST, slot * FILLED);
    int every = Math.ceilDiv(values.size(), MOST_LABELS);
    for (int i = 0; i < values.size(); i++) {
      double middle = MARGIN + slot * (i + .5);
      // Counted from the last, which is today.
      int back = values.size() - 1 - i;
      boolean labelled = back % every == 0;
      boolean last = back == 0 && values.size() > MOST_LABELS;
      columns.add(
          new Column(
              percent(middle - width / 2),
              percent(width),
              percent(last ? 100 : middle),
              labelled ? values.get(i).label() : "",
              last ? "end" : "middle",
              values.size() > MOST_LABELS / 2 && back / every % 2 == 1,
              parts(series, values.get(i), axis)));
    }
    return new Columns(id, title, text, series, ticks, columns);
  }

  private static List<Part> parts(List<Series> series, Values values, Axis axis) {
    List<Part> parts = new ArrayList<>();
    double y = BASE;
    for (int i = 0; i < series.size(); i++) {
      long value = values.values().get(i);
      if (value > 0) {
        double height = PLOT * value / axis.top();
        y -= height;
        parts.add(new Part(series.get(i).look(), pixels(y), pixels(height)));
      }
    }
    return parts;
  }

  /// Where the words below the columns stand.
  public long labels() {
    return Math.round(BASE) + 20;
  }

  @Override
  public long height() {
    return Math.round(BASE) + 28;
  }
}

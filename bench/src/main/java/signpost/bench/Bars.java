package signpost.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A picture of bars with their numbers, which says all that its colours say.
public final class Bars {
  private static final int BAR = 22;
  private static final int WIDE = 420;
  private static final int LETTER = 7;

  private record Bar(String name, double value, String number, boolean isOurs) {}

  private final String title;
  private final List<Bar> bars = new ArrayList<>();

  public Bars(String title) {
    this.title = title;
  }

  /// @param format of the number beside it, such as `%.2f H`
  /// @param isOurs whether it stands out
  public Bars add(String name, double value, String format, boolean isOurs) {
    bars.add(new Bar(name, value, String.format(Locale.ROOT, format, value), isOurs));
    return this;
  }

  public String svg() {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    int left = 16 + LETTER * bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        <text x="8" y="20" font-weight="bold">%s</text>
        """
            .formatted(left + WIDE + 90, bars.size() * BAR + 40, escaped(title), escaped(title)));
    int y = 46;
    for (Bar bar : bars) {
      long width = Math.max(1, Math.round(bar.value() / most * WIDE));
      svg.append(
          """
          <text x="%d" y="%d" text-anchor="end">%s</text><rect x="%d" y="%d" width="%d" height="%d" fill="%s"/><text x="%d" y="%d">%s</text>
          """
              .formatted(
                  left - 8,
                  y,
                  escaped(bar.name()),
                  left,
                  y - 13,
                  width,
                  BAR - 6,
                  bar.isOurs() ? "#1d70b8" : "#b1b4b6",
                  left + width + 6,
                  y,
                  escaped(bar.number())));
      y += BAR;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}

package signpost.desk.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.desk.chart.Figure;
import signpost.desk.chart.Table;

/// Figures in plain text, for a terminal: what a page says, with its tables in columns.
public final class FiguresText {
  private static final String BETWEEN = "  ";

  private FiguresText() {}

  public static String of(Figures figures) {
    return text("Figures, " + Say.period(figures.period()), FiguresView.figures(figures));
  }

  public static String of(WeeklyReport report) {
    return text(
        ReportView.title(report) + ", " + Say.period(report.week()), ReportView.figures(report));
  }

  private static String text(String title, List<Figure> figures) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    for (Figure figure : figures) {
      lines.add("");
      lines.add(figure.title());
      lines.add("-".repeat(figure.title().length()));
      add(lines, figure.text());
      add(lines, figure.table());
      add(lines, figure.note());
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String text) {
    if (!text.isEmpty()) {
      lines.add(text);
    }
  }

  private static void add(List<String> lines, @Nullable Table table) {
    if (table == null) {
      return;
    }
    List<Table.Row> rows = new ArrayList<>();
    rows.add(
        new Table.Row(table.heads().getFirst(), table.heads().subList(1, table.heads().size())));
    rows.addAll(table.rows());
    lines.add("");
    for (Table.Row row : rows) {
      StringBuilder line = new StringBuilder(row.head());
      line.append(" ".repeat(width(rows, 0) - length(row.head())));
      for (int cell = 0; cell < row.cells().size(); cell++) {
        String text = row.cells().get(cell);
        line.append(BETWEEN).append(" ".repeat(width(rows, cell + 1) - length(text))).append(text);
      }
      lines.add(line.toString());
    }
    lines.add("");
  }

  private static int width(List<Table.Row> rows, int column) {
    return rows.stream()
        .mapToInt(row -> length(column == 0 ? row.head() : row.cells().get(column - 1)))
        .max()
        .orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

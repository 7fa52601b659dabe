package signpost.desk.chart;

import java.util.List;

/// The numbers of a picture, in full.
///
/// @param heads of all columns, the first of which says what a row is about
public record Table(String caption, List<String> heads, List<Row> rows) {
  /// Longer ones would push everything else away, so they are opened by who wants them.
  private static final int SHORT = 8;

  public Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() + 1 != heads.size()) {
        throw new IllegalArgumentException("a row that does not fit its table");
      }
    }
  }

  /// @param head what it is about
  /// @param sum whether it sums the others up
  public record Row(String head, List<String> cells, boolean sum) {
    public Row {
      cells = List.copyOf(cells);
    }

    public Row(String head, List<String> cells) {
      this(head, cells, false);
    }
  }

  public boolean isShort() {
    return rows.size() <= SHORT;
  }
}

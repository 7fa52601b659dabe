package signpost.desk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A spreadsheet at its most eager, which knows nothing of how the file was made: how it splits a
/// file into cells, and what it would run.
final class Spreadsheet {
  /// After all that some program skips or drops: blanks, what is not seen, quotes. Whoever puts an
  /// apostrophe first means text.
  private static final Pattern RUNS =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Mn}\\p{Me}\\u3164\\u2800\"]*+[=+\\-@＝＋－＠﹦﹢﹣﹫−].*",
          Pattern.DOTALL);

  /// A program, and what it is asked for.
  private static final Pattern DDE = Pattern.compile("[\\s\"]*+[\\w.]+\\s*\\|.*", Pattern.DOTALL);

  private Spreadsheet() {}

  static boolean runs(String cell) {
    return RUNS.matcher(cell).matches()
        || cell.matches("(?s)[\\t\\r\\n].*")
        || DDE.matcher(cell).matches();
  }

  /// Quotes count where a cell begins with one.
  ///
  /// @param separator between cells: a comma, or what another country's settings have
  /// @param multiline whether a quoted cell may go on in the next line
  static List<String> cells(String file, char separator, boolean multiline) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r';
      if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (quoted && (multiline || !lineEnd)) {
        cell.append(c);
      } else if (c == '"' && !begun) {
        quoted = true;
        begun = true;
      } else if (c == separator || lineEnd) {
        cells.add(cell.toString());
        cell.setLength(0);
        begun = false;
        quoted = false;
      } else {
        cell.append(c);
        begun = true;
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}

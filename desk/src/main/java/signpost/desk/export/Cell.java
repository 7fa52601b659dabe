package signpost.desk.export;

/// What a visitor wrote as a cell that no spreadsheet runs.
///
/// **The rule.** A cell opens at its beginning, and again after each line end, tab, semicolon and
/// comma in it, where some programs split although it stands in quotes. Wherever it opens with
/// something that a program could take for a formula, and wherever it opens with an apostrophe, one
/// apostrophe is put before that. Who reads the cell back takes one apostrophe away wherever it
/// opens with one, and has what was written.
///
/// Taken for a formula is what begins with `=`, `+`, `-` or `@`, in whatever width, after any
/// blanks, quotes and characters that are not seen; a whole cell that begins with a blank or
/// something that is not seen; and what has a `|` somewhere after it, which calls other programs
/// (DDE). Source: OWASP, "CSV Injection"; quotes, because a program that splits at semicolons drops
/// them.
public final class Cell {
  /// With their other widths and the minus sign (Unicode, "Halfwidth and Fullwidth Forms", "Small
  /// Form Variants", "Superscripts and Subscripts").
  private static final String STARTS = "=+-@＝＋－＠﹦﹢﹣﹫−⁼⁺⁻₌₊₋";

  private Cell() {}

  public static String safe(String text) {
    StringBuilder cell = new StringBuilder(text.length() + 8);
    boolean opens = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (opens && (c == '\'' || isFormula(text, i))) {
        cell.append('\'');
      }
      cell.append(c);
      opens = opensAfter(c);
    }
    return cell.toString();
  }

  /// What `safe` was given.
  public static String read(String cell) {
    StringBuilder text = new StringBuilder(cell.length());
    boolean opens = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (opens && c == '\'') {
        opens = false;
      } else {
        text.append(c);
        opens = opensAfter(c);
      }
    }
    return text.toString();
  }

  private static boolean opensAfter(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == ';' || c == ',';
  }

  private static boolean isFormula(String text, int from) {
    if (from == 0 && isUnseen(text.codePointAt(0))) {
      return true;
    }
    int at = from;
    while (at < text.length() && isPassedOver(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    boolean starts = at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    return starts || text.indexOf('|', from) >= 0 || text.indexOf('｜', from) >= 0;
  }

  private static boolean isPassedOver(int c) {
    return isUnseen(c) || c == '"' || c == '\'';
  }

  /// Blanks of every kind, control characters, what has no width, what is no character.
  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          true;
      default -> c == '\u3164' || c == '\uFFA0' || c == '\u115F' || c == '\u1160' || c == '\u2800';
    };
  }
}

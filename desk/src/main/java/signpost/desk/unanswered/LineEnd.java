package signpost.desk.unanswered;

/// How the lines of a file end.
final class LineEnd {
  private LineEnd() {}

  /// As its last line does.
  static String last(String text) {
    return of(text, text.lastIndexOf('\n'));
  }

  /// @param at the index of a line feed, or -1 where there is none
  static String of(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }
}

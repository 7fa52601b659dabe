package signpost.desk.unanswered;

import org.jspecify.annotations.Nullable;

/// `content/golden.tsv`: a question, a tab and the id of the article that it must find, one a line.
final class GoldenQuestions {
  static final String FILE = "content/golden.tsv";

  private GoldenQuestions() {}

  /// The article that a question must find, or null where it is no golden question.
  static @Nullable String article(String text, String question) {
    return text.lines()
        .filter(line -> line.startsWith(question + "\t"))
        .map(line -> line.substring(question.length() + 1))
        .findFirst()
        .orElse(null);
  }

  /// The text with a line more at its end; all that was there is as it was.
  static String with(String text, String question, String article) {
    String end = LineEnd.last(text);
    boolean isWhole = text.isEmpty() || text.endsWith("\n");
    return text + (isWhole ? "" : end) + question + "\t" + article + end;
  }
}

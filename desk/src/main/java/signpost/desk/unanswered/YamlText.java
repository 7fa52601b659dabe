package signpost.desk.unanswered;

import java.util.regex.Pattern;

/// A text as YAML has it, one line long.
final class YamlText {
  /// Words that mean nothing to YAML in any of its versions: more than one, so that none is `no` or
  /// `null`, a letter first, and between them nothing that could end the text or begin a comment.
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}',.?!()/&£%-]*(?: [\\p{L}\\p{N}',.?!()/&£%-]+)+");

  private YamlText() {}

  /// In double quotes where it has to be. Control characters, which would need more, are in no
  /// question (`QuestionRules`).
  static String of(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

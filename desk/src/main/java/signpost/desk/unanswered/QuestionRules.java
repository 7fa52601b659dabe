package signpost.desk.unanswered;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signpost.feedback.PersonalData;
import signpost.guidance.Guidance;

/// What a question must be to stand in `content/`, which anybody may read.
final class QuestionRules {
  /// Code points, as many as a visitor may type.
  private static final int LONGEST = 300;

  /// A number of a person, an account or a case.
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7}");

  /// With fewer, an alias is found by chance, and a golden question would stop the next build.
  private static final int FEWEST_TELLING = 2;

  private QuestionRules() {}

  /// What is wrong with it, in words for the editor, or null.
  ///
  /// @param question without spaces around it
  static @Nullable String broken(String question) {
    if (question.isEmpty()) {
      return "Type the question as somebody would ask it.";
    }
    if (question.codePointCount(0, question.length()) > LONGEST) {
      return "A question has at most " + LONGEST + " characters.";
    }
    if (question.codePoints().anyMatch(QuestionRules::isNoText)) {
      return "A question is one line, without tabs and without characters that nobody sees. Type"
          + " it instead of pasting it.";
    }
    if (question.startsWith("#")) {
      return "A question cannot begin with #: in content/golden.tsv that begins a comment.";
    }
    String personal = personal(question);
    if (personal != null) {
      return personal;
    }
    return Guidance.telling(question) < FEWEST_TELLING
        ? "The search would not find this again: it needs two words that tell what it is about,"
            + " besides ones such as \"what\" and \"is\"."
        : null;
  }

  /// Line ends of all kinds, halves of characters, and what turns the direction of the text around
  /// it. Emoji are joined by invisible characters too, and right-to-left marks are part of some
  /// languages' spelling; those stay.
  private static boolean isNoText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default ->
          (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069)
              || c == 0xFEFF
              || (c & 0xFFFE) == 0xFFFE
              || (c >= 0xFDD0 && c <= 0xFDEF);
    };
  }

  private static @Nullable String personal(String question) {
    List<PersonalData.Span> spans = PersonalData.in(question);
    if (spans.isEmpty()) {
      return LONG_NUMBER.matcher(question).find()
          ? "This question has a long number in it. Leave it out: it may be somebody's."
          : null;
    }
    String what =
        switch (spans.getFirst().kind()) {
          case EMAIL -> "an email address";
          case NATIONAL_INSURANCE -> "a National Insurance number";
          case CARD -> "a card number";
          case NHS -> "an NHS number";
          case PHONE -> "a telephone number";
          case POSTCODE -> "a postcode";
        };
    return "This question seems to have " + what + " in it. Leave it out: it may be somebody's.";
  }
}

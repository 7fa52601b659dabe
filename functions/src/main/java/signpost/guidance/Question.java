package signpost.guidance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.http.Fields;
import signpost.http.MediaType;
import signpost.http.Problem;
import signpost.http.Request;
import signpost.http.Typed;

/// A question as it was asked, read or refused.
sealed interface Question {
  /// Code points, after normalisation.
  int LONGEST = 300;

  int USUAL_ANSWERS = 5;

  record Asked(String text, int limit) implements Question {}

  /// @param entered what was typed, as far as it could be read, for the page that says what is
  ///   wrong
  record Refused(Problem problem, String entered) implements Question {}

  /// From a body: `question`, and in JSON `limit`.
  static Question ofBody(Request request) {
    boolean json = request.contentType() == MediaType.JSON;
    return of(
        Fields.ofBody(request),
        "question",
        json ? Set.of("question", "limit") : Set.of("question"));
  }

  /// From an address: `q` and `limit`.
  static Question ofQuery(Request request) {
    return of(withNumber(Fields.ofQuery(request)), "q", Set.of("q", "limit"));
  }

  private static Question of(Fields fields, String name, Set<String> known) {
    return switch (fields) {
      case Fields.Unreadable(Problem problem) -> new Refused(problem, "");
      case Fields.Read read -> {
        String typed = read.get(name) instanceof String text ? text : "";
        if (!known.containsAll(read.values().keySet())) {
          yield new Refused(Problem.UNKNOWN_FIELD, typed);
        }
        Object question = read.get(name);
        if (question != null && !(question instanceof String)) {
          yield new Refused(Problem.WRONG_TYPE, "");
        }
        yield checked(typed, read.get("limit"));
      }
    };
  }

  private static Question checked(String typed, @Nullable Object limit) {
    String text = Typed.composed(typed.replace("\r\n", "\n")).strip();
    if (hasControls(text)) {
      return new Refused(Problem.ILL_ENCODED, "");
    }
    if (Typed.isBlank(text)) {
      return new Refused(Problem.QUESTION_BLANK, typed);
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return new Refused(Problem.QUESTION_TOO_LONG, typed);
    }
    return switch (limit) {
      case null -> new Asked(text, USUAL_ANSWERS);
      case Long number when number >= 1 && number <= Guidance.MOST_ANSWERS ->
          new Asked(text, number.intValue());
      case Long outOfRange -> new Refused(Problem.LIMIT_OUT_OF_RANGE, typed);
      default -> new Refused(Problem.WRONG_TYPE, typed);
    };
  }

  /// An address holds nothing but texts: the limit's digits as a number, and 0, which is out of
  /// range, for what is none.
  private static Fields withNumber(Fields fields) {
    if (!(fields instanceof Fields.Read read) || !(read.get("limit") instanceof String digits)) {
      return fields;
    }
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 4
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    Map<String, Object> values = new LinkedHashMap<>(read.values());
    values.put("limit", number ? Long.parseLong(digits) : 0L);
    return new Fields.Read(values);
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return true;
      }
    }
    return false;
  }
}

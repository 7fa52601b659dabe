package signpost.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signpost.http.Fields;
import signpost.http.MediaType;
import signpost.http.Problem;
import signpost.http.Request;
import signpost.http.Typed;

/// Feedback as it was sent, by a form or as JSON.
///
/// @param text normalised: NFC, line ends as one, no control characters
/// @param page as it was sent
/// @param rating 0 where none was given
/// @param typedRating as it was sent, to be marked again
/// @param opened when the form was made, signed; empty where it does not say
/// @param machine whether the field that no person sees was filled in
/// @param problem the first that is wrong, or null
/// @param wrong what is wrong with which field, in the order of the form
record FeedbackForm(
    String text,
    String page,
    int rating,
    String typedRating,
    boolean contact,
    String email,
    String submission,
    String opened,
    boolean machine,
    @Nullable Problem problem,
    List<Wrong> wrong) {

  /// @param field id of the form's element
  record Wrong(String field, Problem problem) {}

  /// Code points. The page says 1,200; nobody is sent back for a few more.
  static final int LONGEST = 1250;

  private static final int LONGEST_TOKEN = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");
  private static final Set<String> KNOWN =
      Set.of("text", "rating", "page", "email", "contact", "submission", "opened", "website");

  FeedbackForm {
    wrong = List.copyOf(wrong);
  }

  static FeedbackForm read(Request request) {
    boolean json = request.contentType() == MediaType.JSON;
    return switch (Fields.ofBody(request)) {
      case Fields.Unreadable(Problem problem) -> unreadable(problem);
      case Fields.Read read -> {
        String token = request.header("idempotency-key");
        yield of(read, json, token == null ? "" : token);
      }
    };
  }

  private static FeedbackForm unreadable(Problem problem) {
    return new FeedbackForm("", "", 0, "", false, "", "", "", false, problem, List.of());
  }

  private static FeedbackForm of(Fields.Read read, boolean json, String token) {
    List<Wrong> wrong = new ArrayList<>();
    String text = normalised(text(read, "text"));
    if (Typed.isBlank(text)) {
      wrong.add(new Wrong("text", Problem.FEEDBACK_BLANK));
    } else if (text.codePointCount(0, text.length()) > LONGEST) {
      wrong.add(new Wrong("text", Problem.FEEDBACK_TOO_LONG));
    }
    int rating = rating(read.get("rating"), json);
    if (rating < 0) {
      wrong.add(new Wrong("rating", Problem.RATING_UNKNOWN));
    }
    boolean contact =
        json ? Boolean.TRUE.equals(read.get("contact")) : "yes".equals(read.get("contact"));
    String email = text(read, "email").strip();
    if (!email.isEmpty() && !isEmail(email)) {
      wrong.add(new Wrong("email", Problem.EMAIL_WRONG));
    } else if (!email.isEmpty() && !contact) {
      wrong.add(new Wrong("contact", Problem.CONTACT_MISSING));
    }
    String submission = token.isEmpty() ? text(read, "submission") : token;
    Problem problem = wrong.isEmpty() ? null : wrong.getFirst().problem();
    if (!KNOWN.containsAll(read.values().keySet())) {
      problem = Problem.UNKNOWN_FIELD;
    } else if (hasWrongType(read, json) || submission.length() > LONGEST_TOKEN) {
      problem = Problem.WRONG_TYPE;
    }
    return new FeedbackForm(
        text,
        text(read, "page"),
        Math.max(0, rating),
        String.valueOf(read.values().getOrDefault("rating", "")),
        contact,
        email,
        submission,
        text(read, "opened"),
        !text(read, "website").isEmpty(),
        problem,
        wrong);
  }

  private static String text(Fields.Read read, String name) {
    return read.get(name) instanceof String text ? text : "";
  }

  private static boolean hasWrongType(Fields.Read read, boolean json) {
    for (String name : List.of("text", "page", "email", "submission", "opened", "website")) {
      if (read.get(name) != null && !(read.get(name) instanceof String)) {
        return true;
      }
    }
    return json && read.get("contact") != null && !(read.get("contact") instanceof Boolean);
  }

  /// 0 for none, -1 for what is no rating.
  private static int rating(@Nullable Object value, boolean json) {
    return switch (value) {
      case null -> 0;
      case Long number when json && number >= 1 && number <= 5 -> number.intValue();
      case String text when !json && text.isEmpty() -> 0;
      case String text when !json && text.length() == 1 && "12345".contains(text) ->
          text.charAt(0) - '0';
      default -> -1;
    };
  }

  private static String normalised(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder kept = new StringBuilder(lines.length());
    lines
        .chars()
        .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
        .forEach(c -> kept.append((char) c));
    return Typed.composed(kept.toString());
  }

  private static boolean isEmail(String email) {
    return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
  }

  /// Without anything that was typed, since this may end up in a log.
  @Override
  public String toString() {
    return "a feedback form";
  }
}

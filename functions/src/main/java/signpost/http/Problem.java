package signpost.http;

import java.util.Locale;

/// An expected failure. Its words stand in `content/messages.yaml` under `problem.<code>`: one
/// `title`, one `detail`.
public enum Problem {
  QUESTION_BLANK(400),
  QUESTION_TOO_LONG(400),
  FIELD_REPEATED(400),
  LIMIT_OUT_OF_RANGE(400),
  ILL_ENCODED(400),
  MALFORMED_JSON(400),
  WRONG_TYPE(400),
  UNKNOWN_FIELD(400),
  CROSS_SITE(403),
  OTHER_ADDRESS(403),
  CONSENT_NEEDED(403),
  NOT_FOUND(404),
  REFERENCE_UNKNOWN(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  CHOICE_MISSING(422),
  CHOICE_CONTRADICTORY(422),
  UNKNOWN_PURPOSE(422),
  VALUE_UNKNOWN(422),
  SETTING_UNKNOWN(422),
  FEEDBACK_BLANK(422),
  FEEDBACK_TOO_LONG(422),
  RATING_UNKNOWN(422),
  EMAIL_WRONG(422),
  CONTACT_MISSING(422),
  SUBMISSION_REUSED(422),
  PAGE_UNKNOWN(422),
  TOO_MUCH_SENT(429),
  UNEXPECTED(500),
  UNAVAILABLE(503);

  private final int status;
  private final String code;

  Problem(int status) {
    this.status = status;
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public int status() {
    return status;
  }

  /// The stable name that programs go by, such as `question-blank`.
  public String code() {
    return code;
  }
}

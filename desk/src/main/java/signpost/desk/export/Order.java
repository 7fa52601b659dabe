package signpost.desk.export;

import signpost.desk.feedback.Filter;

/// What is to be exported.
///
/// @param emails whether with the addresses to answer at
/// @param open whether with personal data in texts and replies as it was written, instead of
///   covered
/// @param reason why addresses or personal data are needed; goes on record
public record Order(Format format, Filter filter, boolean emails, boolean open, String reason) {
  /// Characters.
  public static final int LONGEST_REASON = 300;

  public Order {
    if (reason.length() > LONGEST_REASON || ((emails || open) && reason.isBlank())) {
      throw new IllegalArgumentException("a reason of 1 to " + LONGEST_REASON + " characters");
    }
  }

  /// Nothing that reaches a person.
  public static Order covered(Format format, Filter filter) {
    return new Order(format, filter, false, false, "");
  }

  /// For the record.
  String name() {
    return format.extension()
        + (emails ? ", with addresses" : "")
        + (open ? ", with personal data" : "");
  }
}

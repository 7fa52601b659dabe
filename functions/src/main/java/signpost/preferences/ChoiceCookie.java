package signpost.preferences;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the cookie `choice` holds. Its first part is in clear for the edge, which picks a page's
/// variant by it (`site/edge/viewer-request.js`).
///
/// A refusal is `<wording>.none.<day>`: no identifier, no tag, the same for everybody who refuses
/// on a day. Who forges one has refused. A consent goes on with `.<id>.<number>.<tag>`.
sealed interface ChoiceCookie {
  String NAME = "choice";

  Pattern FORMAT =
      Pattern.compile(
          "(\\d{1,6})\\.(none|p|u|pu)\\.(\\d{1,6})(?:\\.([\\w-]{22})\\.(\\d{1,6})\\.([\\w-]{22}))?");

  String wording();

  /// Days since 1970 in UTC: by the second, a refusal would be nearly as good as an identifier.
  long day();

  record Refused(String wording, long day) implements ChoiceCookie {
    String value() {
      return wording + ".none." + day;
    }
  }

  /// @param id 128 random bits, base64url
  /// @param number of the event in the record of this id that the cookie was made for
  /// @param tag proves that this service made it
  record Granted(String wording, Purposes purposes, long day, String id, int number, String tag)
      implements ChoiceCookie {
    String signed() {
      return signed(wording, purposes, day, id, number);
    }

    String value() {
      return signed() + "." + tag;
    }

    /// What the tag is made of.
    static String signed(String wording, Purposes purposes, long day, String id, int number) {
      return wording + "." + purposes.letters() + "." + day + "." + id + "." + number;
    }
  }

  static long day(Instant time) {
    return time.getEpochSecond() / 86_400;
  }

  static Instant start(long day) {
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS);
  }

  /// The cookie, not yet believed; null for what is none.
  static @Nullable ChoiceCookie read(String value) {
    // A pattern's time grows with what it looks at.
    Matcher parts = FORMAT.matcher(value.length() > 120 ? "" : value);
    if (!parts.matches()) {
      return null;
    }
    Purposes purposes = Purposes.ofLetters(parts.group(2));
    long day = Long.parseLong(parts.group(3));
    String id = parts.group(4);
    if (purposes == null || purposes.any() != (id != null)) {
      return null;
    }
    return id == null
        ? new Refused(parts.group(1), day)
        : new Granted(
            parts.group(1), purposes, day, id, Integer.parseInt(parts.group(5)), parts.group(6));
  }
}

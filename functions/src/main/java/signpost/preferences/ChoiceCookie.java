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
/// on a day. Who forges one has refused. A consent is
/// `<wording>.<purposes>.<day>.<id>.<number>.<tag>`. Behind the day an `s` says that the visitor
/// wants nothing kept when the browser is closed.
///
/// A refusal that could not erase the record of an earlier consent carries that consent's cookie at
/// its end, as it was: it allows nothing, and proves whose record is still to be erased.
sealed interface ChoiceCookie {
  String NAME = "choice";

  /// Longer is none, and is not looked at: a pattern's time grows with its text.
  int LONGEST = 140;

  String HEAD = "(\\d{1,6}-[0-9a-f]{12})\\.%s\\.(\\d{1,6})(s?)";
  Pattern GRANTED =
      Pattern.compile(HEAD.formatted("(p|u|pu)") + "\\.([\\w-]{22})\\.(\\d{1,6})\\.([\\w-]{22})");
  Pattern REFUSED = Pattern.compile(HEAD.formatted("none") + "(?:\\.(.+))?");

  /// `CookieRegister.wordingMark` of what was asked.
  String wording();

  /// Days since 1970 in UTC: by the second, a refusal would be nearly as good as an identifier.
  long day();

  /// Whether it is to end with the browser's session, and with it whatever it allows.
  boolean session();

  /// @param left the consent whose record is still to be erased
  record Refused(String wording, long day, boolean session, @Nullable Granted left)
      implements ChoiceCookie {
    String value() {
      return wording + ".none." + when(day, session) + (left == null ? "" : "." + left.value());
    }
  }

  /// @param id 128 random bits, base64url
  /// @param number of the event in the record of this id that the cookie was made for
  /// @param tag proves that this service made it
  record Granted(
      String wording,
      Purposes purposes,
      long day,
      boolean session,
      String id,
      int number,
      String tag)
      implements ChoiceCookie {
    /// What the tag is made of.
    String signed() {
      return wording
          + "."
          + purposes.letters()
          + "."
          + when(day, session)
          + "."
          + id
          + "."
          + number;
    }

    String value() {
      return signed() + "." + tag;
    }

    Granted tagged(String other) {
      return new Granted(wording, purposes, day, session, id, number, other);
    }
  }

  private static String when(long day, boolean session) {
    return day + (session ? "s" : "");
  }

  static long day(Instant time) {
    return time.getEpochSecond() / 86_400;
  }

  static Instant start(long day) {
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS);
  }

  /// The cookie, not yet believed; null for what is none.
  static @Nullable ChoiceCookie read(String value) {
    if (value.length() > LONGEST) {
      return null;
    }
    Matcher refused = REFUSED.matcher(value);
    return refused.matches() ? refused(refused) : granted(value);
  }

  private static @Nullable Refused refused(Matcher parts) {
    Granted left = parts.group(4) == null ? null : granted(parts.group(4));
    return left == null && parts.group(4) != null
        ? null
        : new Refused(
            parts.group(1), Long.parseLong(parts.group(2)), !parts.group(3).isEmpty(), left);
  }

  private static @Nullable Granted granted(String value) {
    Matcher parts = GRANTED.matcher(value);
    Purposes purposes = parts.matches() ? Purposes.ofLetters(parts.group(2)) : null;
    return purposes == null
        ? null
        : new Granted(
            parts.group(1),
            purposes,
            Long.parseLong(parts.group(3)),
            !parts.group(4).isEmpty(),
            parts.group(5),
            Integer.parseInt(parts.group(6)),
            parts.group(7));
  }
}

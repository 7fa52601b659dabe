package signpost.preferences;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One choice as it is on record. Events are added and never changed; the one with the highest
/// number is the state. There is no network address and nothing about the browser.
///
/// @param id of the visitor's record, 128 random bits, base64url
/// @param number from 1 on, in the order of the choices
/// @param after the number of the choice that the browser knew when it made this one; 0 for none
/// @param wording that was asked with
/// @param hash of that wording, SHA-256 in hexadecimal
/// @param script whether a script sent it
/// @param gpc whether the browser sent Global Privacy Control with it
/// @param decided by the server's clock, to the second
/// @param until when it ends to hold
public record ConsentEvent(
    String id,
    int number,
    int after,
    Purposes purposes,
    String wording,
    String hash,
    Method method,
    boolean script,
    boolean gpc,
    Instant decided,
    Instant until) {

  /// Where it was chosen.
  public enum Method {
    BANNER,
    PAGE,
    SETTINGS,
    /// By a program, or by who knows what.
    API;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Method of(String id) {
      for (Method method : values()) {
        if (method.id().equals(id)) {
          return method;
        }
      }
      return null;
    }
  }

  ConsentEvent numbered(int other) {
    return new ConsentEvent(
        id, other, after, purposes, wording, hash, method, script, gpc, decided, until);
  }

  /// Whether both say the same of the visitor's wishes at nearly the same time.
  boolean repeats(ConsentEvent other, Duration within) {
    return purposes.equals(other.purposes)
        && hash.equals(other.hash)
        && Duration.between(decided, other.decided).abs().compareTo(within) <= 0;
  }
}

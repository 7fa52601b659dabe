package signpost.feedback;

import java.time.Duration;
import java.time.Instant;
import signpost.dynamodb.SigningKey;

/// When the function made a form, signed, so that what is sent back faster than anybody can read is
/// known for a machine's. The form that most people send is a static page and has no age: that is
/// never held against it (docs/decisions/0012).
final class FormAge {
  private static final Duration QUICKEST = Duration.ofSeconds(2);

  private final SigningKey key;

  FormAge(SigningKey key) {
    this.key = key;
  }

  /// Empty where the key is not known yet: a mistake in a form costs no call to the database.
  String sign(Instant now) {
    String seconds = Long.toString(now.getEpochSecond());
    return key.isLoaded() ? seconds + "." + key.tag("form " + seconds) : "";
  }

  /// @param opened as it was sent; empty where the form had none
  boolean isMachines(String opened, Instant now) {
    int dot = opened.indexOf('.');
    if (opened.isEmpty()) {
      return false;
    }
    if (dot < 0 || !key.fits(opened.substring(dot + 1), "form " + opened.substring(0, dot))) {
      return true;
    }
    Instant made = Instant.ofEpochSecond(Long.parseLong(opened.substring(0, dot)));
    return now.isBefore(made.plus(QUICKEST));
  }
}

package signpost.desk.erasing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody's email address, compared without regard to case and to blanks around it.
public final class Address {
  /// As the form on the site: something, an at sign, something with a dot in it; no blank.
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private static final int LONGEST = 320;

  private final String folded;
  private final Pattern mentioned;

  private Address(String folded) {
    this.folded = folded;
    // As a whole: `ann@example.org` is not in `joann@example.org` and not in `ann@example.org.uk`.
    this.mentioned =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])"
                + Pattern.quote(folded)
                + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])");
  }

  /// @return null for what is none
  public static @Nullable Address read(String typed) {
    String folded = folded(typed);
    return folded.length() <= LONGEST && ADDRESS.matcher(folded).matches()
        ? new Address(folded)
        : null;
  }

  static String folded(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /// As the ledger is given it.
  String folded() {
    return folded;
  }

  boolean is(String other) {
    return folded.equals(folded(other));
  }

  /// Whether it stands in a text, as a whole and in any case.
  public boolean isMentionedIn(String text) {
    return mentioned.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /// Not the address itself: this may end up in a log.
  @Override
  public String toString() {
    return "an address";
  }
}

package signpost.feedback;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names feedback so that it can be read out over a telephone: Crockford's base 32 (no I, L, O or
/// U) with a check symbol, in groups of four, such as `7K2M-9QXA-T4RC` (source: Douglas Crockford,
/// "Base 32").
///
/// @param symbols eleven symbols and the check symbol, without the dashes
public record Reference(String symbols) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// The check symbol is modulo 37; the five beyond the alphabet cannot be read out well.
  private static final int MODULUS = 37;

  private static final int LENGTH = 11;
  private static final int GROUP = 4;

  /// Bits that a reference is made of.
  static final int BITS = LENGTH * 5;

  /// @param number of 55 bits
  /// @return null where its check symbol would be none that can be read out
  static @Nullable Reference of(long number) {
    int check = (int) (number % MODULUS);
    if (check >= ALPHABET.length()) {
      return null;
    }
    StringBuilder symbols = new StringBuilder();
    for (int shift = BITS - 5; shift >= 0; shift -= 5) {
      symbols.append(ALPHABET.charAt((int) (number >>> shift) & 31));
    }
    return new Reference(symbols.append(ALPHABET.charAt(check)).toString());
  }

  /// As somebody types it: in any case, with dashes and blanks or without, `O` for 0, `I` and `L`
  /// for 1.
  ///
  /// @return null for what is none, or has a mistake in it
  public static @Nullable Reference read(String typed) {
    if (typed.length() > 60) {
      return null;
    }
    String symbols =
        typed
            .replaceAll("[\\s\\u2010-\\u2015-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (symbols.length() != LENGTH + 1) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < LENGTH; i++) {
      int value = ALPHABET.indexOf(symbols.charAt(i));
      if (value < 0) {
        return null;
      }
      number = number * 32 + value;
    }
    return number % MODULUS == ALPHABET.indexOf(symbols.charAt(LENGTH))
        ? new Reference(symbols)
        : null;
  }

  /// With its dashes.
  public String grouped() {
    return symbols.substring(0, GROUP)
        + "-"
        + symbols.substring(GROUP, 2 * GROUP)
        + "-"
        + symbols.substring(2 * GROUP);
  }

  /// Not the reference itself, which opens what was sent: this may end up in a log.
  @Override
  public String toString() {
    return "a reference";
  }
}

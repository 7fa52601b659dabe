package signpost.http;

import java.text.Normalizer;

/// What a visitor typed.
public final class Typed {
  private Typed() {}

  /// In composed letters (NFC). What is ASCII is that already, and comes back without the tables of
  /// Unicode being loaded.
  public static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /// Nothing that a reader would see: spaces of all kinds, and format characters such as the
  /// zero-width ones.
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isSeen(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeen(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }
}

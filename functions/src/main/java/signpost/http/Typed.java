package signpost.http;

/// What a visitor typed.
public final class Typed {
  private Typed() {}

  /// Nothing that a reader would see: spaces of all kinds, and format characters such as the
  /// zero-width ones.
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}

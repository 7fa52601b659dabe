package signpost.guidance;

/// Cuts a word into pieces of a vocabulary, the longest that fits first (Devlin et al. 2019; Wu et
/// al. 2016). A piece that does not begin a word is written with `##` before it.
public final class WordPiece {
  /// Code units; what is longer is no word, and the work grows with the square of it.
  public static final int LONGEST_WORD = 40;

  /// A vocabulary.
  public interface Pieces {
    /// The number of a piece, or -1.
    int number(String piece);
  }

  /// Where the pieces of a word go.
  public interface Sink {
    void add(int piece);
  }

  private final Pieces pieces;

  public WordPiece(Pieces pieces) {
    this.pieces = pieces;
  }

  /// Adds the pieces of a word in lower case. A word that cannot be made of pieces adds those that
  /// it begins with, and is no error.
  ///
  /// @return whether the whole word was cut
  public boolean cut(String word, Sink sink) {
    if (word.length() > LONGEST_WORD) {
      return false;
    }
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      int piece = -1;
      while (to > from && piece < 0) {
        String part = word.substring(from, to);
        piece = pieces.number(from == 0 ? part : "##" + part);
        to -= piece < 0 ? 1 : 0;
      }
      if (piece < 0) {
        return false;
      }
      sink.add(piece);
      from = to;
    }
    return true;
  }
}

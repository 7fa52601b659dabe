package signpost.guidance;

import java.util.BitSet;
import java.util.List;

/// What a `LinearModel` sees of a question besides its vector: words, neighbours, words with one
/// between them, and parts of words, so that a slip of the thumb changes some of them only. They
/// are hashed into a table of fixed size (Weinberger et al. 2009): no word is stored, and different
/// ones that share a place are told apart by the others.
final class Marks {
  /// Places in the table.
  static final int SIZE = 1 << 15;

  /// Letters of a part of a word.
  private static final int PART = 4;

  private static final int WORD = 1;
  private static final int NEIGHBOURS = 2;
  private static final int ONE_BETWEEN = 3;
  private static final int PART_OF_WORD = 4;

  /// Stand before the first word and behind the last, and around each word's parts.
  private static final String BEGIN = "^";

  private static final String END = "$";

  private Marks() {}

  static BitSet of(List<String> words) {
    List<String> said = PlainSpeech.of(words);
    BitSet marks = new BitSet(SIZE);
    for (int i = -1; i <= said.size(); i++) {
      String word = word(said, i);
      int hash = mixed(word.hashCode());
      add(marks, WORD, hash);
      if (i < said.size()) {
        add(marks, NEIGHBOURS, 31 * hash + word(said, i + 1).hashCode());
      }
      if (i + 1 < said.size()) {
        add(marks, ONE_BETWEEN, 31 * hash + word(said, i + 2).hashCode());
      }
      String framed = BEGIN + word + END;
      for (int from = 0; from + PART <= framed.length(); from++) {
        add(marks, PART_OF_WORD, framed.substring(from, from + PART).hashCode());
      }
    }
    return marks;
  }

  private static String word(List<String> said, int i) {
    return i < 0 ? BEGIN : i >= said.size() ? END : said.get(i);
  }

  private static void add(BitSet marks, int kind, int hash) {
    marks.set(mixed(mixed(hash) + kind) & (SIZE - 1));
  }

  /// Spreads a hash over all its bits (the last steps of MurmurHash3, by Appleby).
  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}

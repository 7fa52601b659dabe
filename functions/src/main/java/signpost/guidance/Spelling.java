package signpost.guidance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Repairs a slip against the words that articles use: two words are near when taking one letter
/// out of each, or of one of them, leaves the same (Garbe's symmetric deletion). So a question's
/// word costs as many look-ups as it has letters, however many words there are.
///
/// ```
/// int[]        offset of each word, in the order of their bytes
/// …            the words' places (`Names`)
/// int, int[]   slips by hash, ascending: the hash of what is left of a word, and its number
/// …            words: string; int, how often articles use it
/// ```
final class Spelling {
  /// Letters; what is shorter is near to too much.
  private static final int SHORTEST = 4;

  private static final int LONGEST = 24;

  /// From this length on, two slips are still the same word.
  private static final int LONG = 8;

  private final Bytes bytes;
  private final int at;
  private final int slips;
  private final int slipsAt;
  private final Names words;

  record Written(int words, int slips) {}

  Spelling(Bytes bytes, int at, int words, int slips) {
    this.bytes = bytes;
    this.at = at;
    this.slips = slips;
    int names = at + Integer.BYTES * words;
    this.words = new Names(bytes, 0, at, words, names);
    this.slipsAt = names + Names.size(words);
  }

  boolean knows(String word) {
    return words.number(word) >= 0;
  }

  /// The word that was meant, of equally near ones the one that articles use most; null where none
  /// is near.
  @Nullable String repaired(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !isLetters(word)) {
      return null;
    }
    Best best = new Best(word);
    look(word, best);
    for (int i = 0; i < word.length(); i++) {
      look(without(word, i), best);
    }
    return best.word;
  }

  private final class Best {
    private final String asked;
    private @Nullable String word;
    private int distance;
    private int used;

    private Best(String asked) {
      this.asked = asked;
      distance = (asked.length() >= LONG ? 2 : 1) + 1;
    }

    private void offer(int number) {
      Bytes.Reader in = bytes.from(bytes.integer(at + Integer.BYTES * number));
      String offered = in.string();
      int used = in.integer();
      int far = distance(asked, offered);
      if (far < distance || (far == distance && word != null && used > this.used)) {
        word = offered;
        distance = far;
        this.used = used;
      }
    }
  }

  private void look(String left, Best best) {
    int hash = left.hashCode();
    int low = 0;
    int high = slips;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bytes.integer(slipsAt + 8 * middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Words that share a hash by chance are measured and found far.
    for (; low < slips && bytes.integer(slipsAt + 8 * low) == hash; low++) {
      best.offer(bytes.integer(slipsAt + 8 * low + 4));
    }
  }

  /// Letters put in, left out, changed or swapped with their neighbour (optimal string alignment).
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String without(String word, int letter) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }

  /// @param used how often each word is used
  /// @param at the offset that this is written at
  static Written write(IndexWriter.Out out, SortedMap<String, Integer> used, int at) {
    List<Map.Entry<String, Integer>> words = new ArrayList<>();
    TreeMap<Integer, TreeSet<Integer>> slips = new TreeMap<>();
    for (Map.Entry<String, Integer> entry : used.entrySet()) {
      String word = entry.getKey();
      if (word.length() >= SHORTEST && word.length() <= LONGEST && isLetters(word)) {
        TreeSet<Integer> numbers = new TreeSet<>();
        numbers.add(word.hashCode());
        for (int i = 0; i < word.length(); i++) {
          numbers.add(without(word, i).hashCode());
        }
        for (int hash : numbers) {
          slips.computeIfAbsent(hash, unseen -> new TreeSet<>()).add(words.size());
        }
      }
      words.add(entry);
    }
    int all = slips.values().stream().mapToInt(TreeSet::size).sum();
    int string = at + Integer.BYTES * words.size() + Names.size(words.size()) + 8 * all;
    for (Map.Entry<String, Integer> word : words) {
      out.integer(string);
      string += 8 + word.getKey().getBytes(StandardCharsets.UTF_8).length;
    }
    Names.write(out, List.copyOf(used.keySet()));
    for (Map.Entry<Integer, TreeSet<Integer>> slip : slips.entrySet()) {
      for (int word : slip.getValue()) {
        out.integer(slip.getKey());
        out.integer(word);
      }
    }
    for (Map.Entry<String, Integer> word : words) {
      out.string(word.getKey());
      out.integer(word.getValue());
    }
    return new Written(words.size(), all);
  }
}

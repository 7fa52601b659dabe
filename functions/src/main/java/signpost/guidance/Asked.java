package signpost.guidance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question, read once for all who look at it: as it was typed, as it was meant, and its vector.
final class Asked {
  /// Words that are looked at for slips.
  private static final int MOST_REPAIRS = 16;

  /// As typed.
  final List<String> words;

  /// Whether anything was put right.
  final boolean isRepaired;

  /// With slips put right where that is certain: no such word is known.
  final List<String> meant;

  /// What was typed, and behind it what was meant: a repair is a guess, and the word may be right.
  final List<String> both;

  /// The stems of words that were put right.
  final Set<String> slips;

  /// Of what was meant.
  final BitSet marks;

  /// Of `both`; null where the encoder knows nothing of it.
  final @Nullable SmallVector vector;

  Asked(List<String> words, Index index) {
    List<String> meant = new ArrayList<>(words);
    List<String> repairs = new ArrayList<>();
    Set<String> slips = new HashSet<>();
    int tried = 0;
    for (int i = 0; i < words.size() && tried < MOST_REPAIRS; i++) {
      if (index.isSlip(words.get(i))) {
        tried++;
        String repaired = index.spelling().repaired(words.get(i));
        if (repaired != null) {
          meant.set(i, repaired);
          repairs.add(repaired);
          slips.addAll(Words.stems(List.of(words.get(i))));
        }
      }
    }
    this.words = words;
    this.isRepaired = !repairs.isEmpty();
    this.meant = isRepaired ? meant : words;
    this.both = isRepaired ? joined(words, repairs) : words;
    this.slips = slips;
    marks = Marks.of(this.meant);
    vector = index.encoder().encode(both);
  }

  private static List<String> joined(List<String> words, List<String> repairs) {
    List<String> both = new ArrayList<>(words);
    both.addAll(repairs);
    return both;
  }
}

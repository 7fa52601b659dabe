package signpost.guidance;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A second look at what no phrase of danger fits: one logistic regression a panel, over words,
/// pairs of words and the question's vector, trained on examples while the index is built
/// (docs/search.md). Where one is sure, its panel is shown.
///
/// ```
/// int      marks (words and pairs), panels, dimensions
/// int[]    offset of each mark, in the order of their bytes
/// …        each panel: float constant, float[] weights of the vector
/// …        marks: string, float[] a weight for each panel
/// ```
public final class DangerJudge {
  private static final int HEADER = 3 * 4;

  private final Bytes bytes;
  private final int base;
  private final int marks;
  private final int panels;
  private final int dimensions;

  DangerJudge(Bytes bytes, int base) {
    this.bytes = bytes;
    this.base = base;
    marks = bytes.integer(base);
    panels = bytes.integer(base + 4);
    dimensions = bytes.integer(base + 8);
  }

  /// The number of the panel that is surest, or -1 where none is sure.
  int panel(List<String> said, @Nullable SmallVector vector) {
    float[] sums = new float[panels];
    int at = base + HEADER + 4 * marks;
    for (int panel = 0; panel < panels; panel++, at += 4 * (1 + dimensions)) {
      sums[panel] = bytes.real(at);
      for (int d = 0; vector != null && d < dimensions; d++) {
        sums[panel] += bytes.real(at + 4 * (1 + d)) * vector.scale * vector.numbers[d];
      }
    }
    for (String mark : marks(said)) {
      int number = bytes.find(base, HEADER, marks, mark.getBytes(StandardCharsets.UTF_8));
      if (number >= 0) {
        int entry = base + bytes.integer(base + HEADER + 4 * number);
        int weights = entry + 4 + bytes.integer(entry);
        for (int panel = 0; panel < panels; panel++) {
          sums[panel] += bytes.real(weights + 4 * panel);
        }
      }
    }
    int best = -1;
    for (int panel = 0; panel < panels; panel++) {
      if (sums[panel] > 0 && (best < 0 || sums[panel] > sums[best])) {
        best = panel;
      }
    }
    return best;
  }

  /// Words, neighbours, and words with one between them; the beginning and the end are words too.
  public static Set<String> marks(List<String> said) {
    Set<String> marks = new HashSet<>();
    for (int i = -1; i <= said.size(); i++) {
      marks.add(word(said, i));
      if (i < said.size()) {
        marks.add(word(said, i) + " " + word(said, i + 1));
      }
      if (i + 1 < said.size()) {
        marks.add(word(said, i) + "_" + word(said, i + 2));
      }
    }
    return marks;
  }

  private static String word(List<String> said, int i) {
    return i < 0 ? "^" : i >= said.size() ? "$" : said.get(i);
  }
}

package signpost.guidance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Scores a question by a weighted sum of its marks and its vector, for each of a few outcomes.
/// Trained on examples while the index is built (`signpost.build.SoftmaxFit`).
///
/// In the index: int outcomes, 0 where there is no model; for each outcome float constant, float
/// scale of its marks, float weights of the vector; then for each mark a signed byte an outcome.
final class LinearModel {
  private static final int MARKS_SCALE = Float.BYTES;
  private static final int VECTOR = 2 * Float.BYTES;

  private final Bytes bytes;
  private final int base;
  private final int outcomes;
  private final int dimensions;

  LinearModel(Bytes bytes, int base, int dimensions) {
    this.bytes = bytes;
    this.base = base;
    this.outcomes = bytes.integer(base);
    this.dimensions = dimensions;
  }

  /// One an outcome; none where there is no model.
  double[] scores(Asked asked) {
    double[] scores = new double[outcomes];
    if (outcomes == 0) {
      return scores;
    }
    int row = VECTOR + Float.BYTES * dimensions;
    int[] sums = ofMarks(base + Integer.BYTES + outcomes * row, asked.marks);
    for (int outcome = 0; outcome < outcomes; outcome++) {
      int at = base + Integer.BYTES + outcome * row;
      scores[outcome] =
          bytes.real(at)
              + (double) bytes.real(at + MARKS_SCALE) * sums[outcome]
              + ofVector(at + VECTOR, asked.vector);
    }
    return scores;
  }

  /// @param table offset of the first mark's weights
  private int[] ofMarks(int table, BitSet marks) {
    int[] sums = new int[outcomes];
    for (int mark = marks.nextSetBit(0); mark >= 0; mark = marks.nextSetBit(mark + 1)) {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        sums[outcome] += bytes.signed(table + mark * outcomes + outcome);
      }
    }
    return sums;
  }

  private double ofVector(int at, @Nullable SmallVector vector) {
    double sum = 0;
    for (int d = 0; vector != null && d < dimensions; d++) {
      sum += bytes.real(at + Float.BYTES * d) * vector.numbers[d];
    }
    return vector == null ? 0 : sum * vector.scale;
  }

  static void write(IndexWriter.Out out, ModelWeights weights) {
    int outcomes = weights.constants().size();
    out.integer(outcomes);
    byte[] table = new byte[Marks.SIZE * outcomes];
    for (int outcome = 0; outcome < outcomes; outcome++) {
      float[] marks = weights.marks().get(outcome);
      float largest = 0;
      for (float weight : marks) {
        largest = Math.max(largest, Math.abs(weight));
      }
      float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
      out.real(weights.constants().get(outcome));
      out.real(scale);
      for (float weight : weights.vectors().get(outcome)) {
        out.real(weight);
      }
      for (int mark = 0; mark < Marks.SIZE; mark++) {
        table[mark * outcomes + outcome] = (byte) Math.round(marks[mark] / scale);
      }
    }
    out.bytes(table);
  }
}

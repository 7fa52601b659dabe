package signpost.build;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Fits a row per piece so that the sum of a sentence's rows points where the transformers point:
/// Adagrad (Duchi et al. 2011) on 1 − cosine, one sentence at a time, always in the same order.
public final class Fit {
  private static final long SEED = 11;

  /// Rows that a sentence's gradient has not yet moved start with this, so that the first step is
  /// no leap.
  private static final float AT_FIRST = 1e-3f;

  private final float[][] rows;
  private final float[][] squares;

  /// @param rows changed in place
  public Fit(float[][] rows) {
    this.rows = rows;
    squares = new float[rows.length][rows[0].length];
    for (float[] row : squares) {
      Arrays.fill(row, AT_FIRST);
    }
  }

  /// One pass over all sentences.
  ///
  /// @param drop the share of pieces that are left out at random, so that no piece leans on another
  public void pass(
      List<int[]> sentences, List<float[]> targets, float rate, double drop, int number) {
    pass(sentences, targets, null, rate, drop, number);
  }

  /// @param ranking how the sentences are to rank a collection besides, or null
  public void pass(
      List<int[]> sentences,
      List<float[]> targets,
      @Nullable Ranking ranking,
      float rate,
      double drop,
      int number) {
    Random random = new Random(SEED + number);
    int[] order = order(sentences.size(), random);
    float[] sum = new float[rows[0].length];
    int[] kept = new int[600];
    for (int sentence : order) {
      int size = 0;
      int[] pieces = sentences.get(sentence);
      for (int piece : pieces) {
        if (pieces.length < 3 || random.nextDouble() >= drop) {
          kept[size++] = piece;
        }
      }
      if (size > 0) {
        step(kept, size, targets.get(sentence), ranking, sum, rate);
      }
    }
  }

  private void step(
      int[] pieces, int size, float[] target, @Nullable Ranking ranking, float[] sum, float rate) {
    Arrays.fill(sum, 0);
    for (int i = 0; i < size; i++) {
      float[] row = rows[pieces[i]];
      for (int d = 0; d < sum.length; d++) {
        sum[d] += row[d];
      }
    }
    float length = (float) Math.sqrt(Vectors.dot(sum, sum)) + 1e-6f;
    float[] pull = ranking == null ? target : ranking.pull(sum, length, target);
    float cosine = (float) Vectors.dot(sum, pull) / length;
    for (int d = 0; d < sum.length; d++) {
      sum[d] = (pull[d] - cosine * sum[d] / length) / length;
    }
    for (int i = 0; i < size; i++) {
      float[] row = rows[pieces[i]];
      float[] square = squares[pieces[i]];
      for (int d = 0; d < sum.length; d++) {
        float gradient = sum[d];
        square[d] += gradient * gradient;
        row[d] += rate * gradient / (float) Math.sqrt(square[d]);
      }
    }
  }

  private static int[] order(int size, Random random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /// The mean cosine of sentences with their targets.
  public double cosine(List<int[]> sentences, List<float[]> targets) {
    double all = 0;
    for (int i = 0; i < sentences.size(); i++) {
      all += Vectors.dot(sum(sentences.get(i)), targets.get(i));
    }
    return all / sentences.size();
  }

  /// The direction of the sum of a sentence's rows.
  public float[] sum(int[] pieces) {
    float[] sum = new float[rows[0].length];
    for (int piece : pieces) {
      for (int d = 0; d < sum.length; d++) {
        sum[d] += rows[piece][d];
      }
    }
    return Vectors.normalised(sum);
  }
}

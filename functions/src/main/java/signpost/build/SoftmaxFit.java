package signpost.build;

import java.util.ArrayList;
import java.util.List;
import signpost.guidance.ModelWeights;
import signpost.guidance.Sight;

/// Trains a `LinearModel`: a softmax regression of a few outcomes against none of them, L2 against
/// fitting what is rare, all examples in each step (Adam, Kingma and Ba 2015). No random number and
/// no order that could vary: the same examples give the same weights.
public final class SoftmaxFit {
  /// The outcome of an example that has none.
  public static final int NONE = -1;

  private static final int STEPS = 150;
  private static final double RATE = 0.05;
  private static final double FADING = 0.9;
  private static final double FADING_SQUARES = 0.99;

  /// Against large weights, for the mean loss of an example.
  private static final double RIDGE = 0.0005;

  /// The length of a vector beside a mark, which is 1.
  private static final double VECTOR_COUNTS = 3;

  /// So that `exp` stays finite.
  private static final double MOST = 50;

  /// @param outcome its number, or `NONE`
  public record Example(int outcome, Sight seen) {}

  private final List<Example> examples;
  private final int outcomes;
  private final int dimensions;

  /// A row an outcome: constant, vector, marks.
  private final double[][] weights;

  public SoftmaxFit(List<Example> examples, int outcomes) {
    this.examples = examples;
    this.outcomes = outcomes;
    dimensions = examples.isEmpty() ? 0 : examples.getFirst().seen().vector.length;
    weights = new double[outcomes][1 + dimensions + Sight.MARKS];
    train();
  }

  private void train() {
    int width = 1 + dimensions + Sight.MARKS;
    double[][] means = new double[outcomes][width];
    double[][] squares = new double[outcomes][width];
    for (int step = 1; step <= STEPS; step++) {
      double[][] slopes = slopes();
      // In full at first, and less and less in the second half.
      double rate = RATE * Math.min(1, 2.0 * (STEPS - step + 1) / STEPS);
      double grown = 1 - StrictMath.pow(FADING, step);
      double squaresGrown = 1 - StrictMath.pow(FADING_SQUARES, step);
      for (int outcome = 0; outcome < outcomes; outcome++) {
        double[] row = weights[outcome];
        double[] mean = means[outcome];
        double[] square = squares[outcome];
        for (int i = 0; i < width; i++) {
          double slope = slopes[outcome][i] + (i == 0 ? 0 : RIDGE * row[i]);
          mean[i] = FADING * mean[i] + (1 - FADING) * slope;
          square[i] = FADING_SQUARES * square[i] + (1 - FADING_SQUARES) * slope * slope;
          row[i] -= rate * (mean[i] / grown) / (Math.sqrt(square[i] / squaresGrown) + 1e-9);
        }
      }
    }
  }

  /// Of the mean loss, as if there were as many examples with an outcome as without.
  private double[][] slopes() {
    double[][] slopes = new double[outcomes][1 + dimensions + Sight.MARKS];
    long without = examples.stream().filter(example -> example.outcome() == NONE).count();
    double none = 0.5 / Math.max(1, without);
    double some = 0.5 / Math.max(1, examples.size() - without);
    for (Example example : examples) {
      double counts = example.outcome() == NONE ? none : some;
      double[] likely = likely(example.seen());
      for (int outcome = 0; outcome < outcomes; outcome++) {
        double slope = counts * (likely[outcome] - (example.outcome() == outcome ? 1 : 0));
        double[] row = slopes[outcome];
        row[0] += slope;
        for (int d = 0; d < dimensions; d++) {
          row[1 + d] += slope * VECTOR_COUNTS * example.seen().vector[d];
        }
        for (int mark : example.seen().marks) {
          row[1 + dimensions + mark] += slope;
        }
      }
    }
    return slopes;
  }

  /// The likelihood of each outcome; what is missing to 1 is that of none.
  private double[] likely(Sight seen) {
    double[] likely = scores(seen);
    double all = 1;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      likely[outcome] = StrictMath.exp(Math.min(MOST, likely[outcome]));
      all += likely[outcome];
    }
    for (int outcome = 0; outcome < outcomes; outcome++) {
      likely[outcome] /= all;
    }
    return likely;
  }

  private double[] scores(Sight seen) {
    double[] scores = new double[outcomes];
    for (int outcome = 0; outcome < outcomes; outcome++) {
      double[] row = weights[outcome];
      double sum = row[0];
      for (int d = 0; d < dimensions; d++) {
        sum += VECTOR_COUNTS * row[1 + d] * seen.vector[d];
      }
      for (int mark : seen.marks) {
        sum += row[1 + dimensions + mark];
      }
      scores[outcome] = sum;
    }
    return scores;
  }

  /// The logarithm of the odds of any outcome against none.
  public double odds(Sight seen) {
    double all = 0;
    for (double score : scores(seen)) {
      all += StrictMath.exp(Math.min(MOST, score));
    }
    return StrictMath.log(all);
  }

  /// The weights, or none where there was nothing to learn from.
  public ModelWeights weights() {
    if (examples.isEmpty()) {
      return ModelWeights.NONE;
    }
    List<Float> constants = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    List<float[]> marks = new ArrayList<>();
    for (double[] row : weights) {
      constants.add((float) row[0]);
      float[] vector = new float[dimensions];
      for (int d = 0; d < dimensions; d++) {
        vector[d] = (float) (VECTOR_COUNTS * row[1 + d]);
      }
      vectors.add(vector);
      float[] each = new float[Sight.MARKS];
      for (int mark = 0; mark < each.length; mark++) {
        each[mark] = (float) row[1 + dimensions + mark];
      }
      marks.add(each);
    }
    return new ModelWeights(constants, vectors, marks);
  }
}

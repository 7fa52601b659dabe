package signpost.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How good a ranking is, and how sure that can be said.
final class Measures {
  private static final int DEPTH = 10;
  private static final int RESAMPLES = 2000;

  private Measures() {}

  /// The documents of the ten highest scores, of equals the first one.
  static int[] top(double[] scores) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Double.compare(scores[other], scores[one]));
    int[] top = new int[Math.min(DEPTH, order.length)];
    Arrays.setAll(top, i -> order[i]);
    return top;
  }

  /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), gain as
  /// graded.
  static double ndcg(int[] top, Map<Integer, Double> relevant) {
    double gain = 0;
    for (int i = 0; i < top.length; i++) {
      gain += relevant.getOrDefault(top[i], 0.0) / log2(i + 2);
    }
    List<Double> ideal = new ArrayList<>(relevant.values());
    ideal.sort(Collections.reverseOrder());
    double most = 0;
    for (int i = 0; i < Math.min(DEPTH, ideal.size()); i++) {
      most += ideal.get(i) / log2(i + 2);
    }
    return most == 0 ? 0 : gain / most;
  }

  private static double log2(int number) {
    return Math.log(number) / Math.log(2);
  }

  /// 1 where one of the first `depth` answers the question, else 0.
  static double success(int[] top, Map<Integer, Double> relevant, int depth) {
    for (int i = 0; i < Math.min(depth, top.length); i++) {
      if (relevant.getOrDefault(top[i], 0.0) > 0) {
        return 1;
      }
    }
    return 0;
  }

  /// The chance that a question which has an answer is answered more surely than one which has none
  /// (area under the ROC curve); equals count half.
  static double auroc(double[] answerable, double[] offTopic) {
    double[] sorted = offTopic.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double sure : answerable) {
      int below = lowerBound(sorted, sure);
      int notAbove = lowerBound(sorted, Math.nextUp(sure));
      wins += below + (notAbove - below) / 2.0;
    }
    return wins / answerable.length / offTopic.length;
  }

  /// The share of questions without an answer that is refused where 95 of 100 with one are kept.
  static double refused(double[] answerable, double[] offTopic) {
    double[] sorted = answerable.clone();
    Arrays.sort(sorted);
    double least = sorted[(int) Math.floor(0.05 * sorted.length)];
    return Arrays.stream(offTopic).filter(sure -> sure < least).count() / (double) offTopic.length;
  }

  private static int lowerBound(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// @param low the 2.5th percentile of resampled means
  /// @param high the 97.5th
  record Interval(double mean, double low, double high) {}

  /// The mean over sets of the mean difference per question, with a bootstrap interval (Efron 1979;
  /// questions resampled within each set).
  static Interval difference(List<double[]> one, List<double[]> other) {
    SplittableRandom random = new SplittableRandom(1);
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int set = 0; set < one.size(); set++) {
        int size = one.get(set).length;
        double sum = 0;
        for (int i = 0; i < size; i++) {
          int question = random.nextInt(size);
          sum += one.get(set)[question] - other.get(set)[question];
        }
        means[r] += sum / size / one.size();
      }
    }
    Arrays.sort(means);
    double mean = 0;
    for (int set = 0; set < one.size(); set++) {
      mean += (mean(one.get(set)) - mean(other.get(set))) / one.size();
    }
    return new Interval(mean, means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}

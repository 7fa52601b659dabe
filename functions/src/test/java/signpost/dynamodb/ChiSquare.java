package signpost.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether keys spread evenly over so many places (source: Pearson's test; its critical values by
/// Wilson and Hilferty, "The distribution of chi-square").
public final class ChiSquare {
  /// Of a normal distribution, which one in a thousand exceeds: for keys that are the same in each
  /// run.
  public static final double ONE_IN_A_THOUSAND = 3.0902;

  /// The same of one in a thousand million: for keys that chance makes, so that none fails by it.
  public static final double NEVER = 5.9978;

  private ChiSquare() {}

  /// @param places of each key, one of so many
  public static double of(List<?> places, int many) {
    Map<Object, Long> counts =
        places.stream().collect(Collectors.groupingBy(place -> place, Collectors.counting()));
    if (counts.size() > many) {
      throw new IllegalArgumentException(counts.size() + " places instead of " + many);
    }
    double expected = (double) places.size() / many;
    double empty = (many - counts.size()) * expected;
    return empty
        + counts.values().stream()
            .mapToDouble(count -> (count - expected) * (count - expected) / expected)
            .sum();
  }

  /// What even keys do not exceed.
  ///
  /// @param normal `ONE_IN_A_THOUSAND` or `NEVER`
  public static double limit(int many, double normal) {
    double degrees = many - 1;
    double part = 2 / (9 * degrees);
    return degrees * Math.pow(1 - part + normal * Math.sqrt(part), 3);
  }
}

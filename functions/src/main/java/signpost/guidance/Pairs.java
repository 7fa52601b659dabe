package signpost.guidance;

/// Whole numbers two to a long, so that one multiplication does the work of two: of (a, b) and of
/// (c, d) the other way round, the product's upper half is ac + bd, which is exact where no sum
/// leaves an int. What no compiler makes several of at a time, as the first one does not, takes
/// half as long so.
final class Pairs {
  private Pairs() {}

  /// @param numbers an even count of them
  static long[] of(int[] numbers) {
    long[] pairs = new long[numbers.length / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair(numbers[2 * i], numbers[2 * i + 1]);
    }
    return pairs;
  }

  /// The same, each the other way round.
  static long[] turned(int[] numbers) {
    long[] pairs = new long[numbers.length / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = pair(numbers[2 * i + 1], numbers[2 * i]);
    }
    return pairs;
  }

  private static long pair(int low, int high) {
    return ((long) high << Integer.SIZE) + low;
  }

  /// The scalar product of what both were made from.
  static int product(long[] pairs, long[] turned) {
    long sum = 0;
    for (int i = 0; i < pairs.length; i++) {
      sum += pairs[i] * turned[i];
    }
    // A lower half below 0 has taken 1 from the upper.
    return (int) ((sum - (int) sum) >> Integer.SIZE);
  }
}

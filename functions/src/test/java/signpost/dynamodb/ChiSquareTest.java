package signpost.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChiSquareTest {
  private static final int KEYS = 100_000;
  private static final int SHARDS = 8;

  private static double of(IntFunction<?> place) {
    List<Object> places = new ArrayList<>(KEYS);
    IntStream.range(0, KEYS).forEach(key -> places.add(place.apply(key)));
    return ChiSquare.of(places, SHARDS);
  }

  /// From printed tables: 7 and 31 degrees of freedom, 0.001. A hundredth more is let pass.
  @Test
  void limitsAreThoseOfTheTables() {
    assertThat(ChiSquare.limit(8, ChiSquare.ONE_IN_A_THOUSAND)).isCloseTo(24.32, within(0.3));
    assertThat(ChiSquare.limit(32, ChiSquare.ONE_IN_A_THOUSAND)).isCloseTo(61.10, within(0.3));
  }

  @Test
  void badHashesAreFound() {
    double limit = ChiSquare.limit(SHARDS, ChiSquare.NEVER);

    // By the last digit of a number, of which there are ten.
    assertThat(of(key -> key % 10 % SHARDS)).isGreaterThan(limit);
    // One key in twenty goes where it should not.
    assertThat(of(key -> key % 20 == 0 ? 0 : key % SHARDS)).isGreaterThan(limit);
    // One shard is never used.
    assertThat(of(key -> key % (SHARDS - 1))).isGreaterThan(limit);
    assertThat(of(key -> key % SHARDS)).isLessThan(limit);
  }
}

package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairsTest {
  @Test
  void theirProductIsTheScalarProduct() {
    Random random = new Random(1);
    for (int round = 0; round < 1_000; round++) {
      int[] one = random.ints(384, -128, 128).toArray();
      int[] other = random.ints(384, -128, 128).toArray();

      assertThat(product(one, other)).isEqualTo(scalarProduct(one, other));
    }
  }

  @Test
  void itIsExactAtItsLimits() {
    int[] least = new int[384];
    Arrays.fill(least, -128);
    int[] most = new int[384];
    Arrays.fill(most, 127);

    assertThat(product(least, least)).isEqualTo(384 * 128 * 128);
    assertThat(product(least, most)).isEqualTo(-384 * 128 * 127);
    assertThat(product(most, most)).isEqualTo(384 * 127 * 127);
  }

  private static int product(int[] one, int[] other) {
    return Pairs.product(Pairs.of(one), Pairs.turned(other));
  }

  private static int scalarProduct(int[] one, int[] other) {
    int sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}

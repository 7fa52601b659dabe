package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// References as they are written down, read out and typed in.
final class ReferenceTest {
  private static final Reference REFERENCE = Objects.requireNonNull(Reference.of(0));

  @Test
  void aReferenceIsReadAsItWasWritten() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long number = random.nextLong() >>> (64 - Reference.BITS);
      Reference reference = Reference.of(number);
      if (reference != null) {
        assertThat(reference.grouped())
            .as("seed " + seed)
            .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Reference.read(reference.grouped())).as("seed " + seed).isEqualTo(reference);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0000-0000",
        "000000000000",
        "0000 0000 0000",
        " oooo-OOOO-0000 ",
        "0000–0000–0000",
      })
  void peopleTypeInTheirOwnWays(String typed) {
    assertThat(Reference.read(typed)).isEqualTo(REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0000-0000-0001", "0000-0000-00000", "U000-0000-0000", "<script>"})
  void whatIsNoneIsNone(String typed) {
    assertThat(Reference.read(typed)).isNull();
    assertThat(Reference.read(typed + "x".repeat(10_000))).isNull();
  }

  @Test
  void oneWrongOrTwoSwappedSymbolsAreNoticed() {
    Reference reference = Objects.requireNonNull(Reference.of(123_456_789_012_345L));
    String symbols = reference.symbols();
    for (int i = 0; i < symbols.length(); i++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        String wrong = symbols.substring(0, i) + other + symbols.substring(i + 1);
        if (!wrong.equals(symbols)) {
          assertThat(Reference.read(wrong)).isNull();
        }
      }
      if (i + 1 < symbols.length() - 1 && symbols.charAt(i) != symbols.charAt(i + 1)) {
        String swapped =
            symbols.substring(0, i)
                + symbols.charAt(i + 1)
                + symbols.charAt(i)
                + symbols.substring(i + 2);
        assertThat(Reference.read(swapped)).isNull();
      }
    }
  }
}

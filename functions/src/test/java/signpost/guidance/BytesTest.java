package signpost.guidance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index by offset, from a file and from memory, over the ends of the pages that are read.
final class BytesTest {
  private static final int LENGTH = 70_001;
  private static final byte[] ALL = new byte[LENGTH];

  static {
    new Random(8).nextBytes(ALL);
  }

  @TempDir Path folder;

  private List<Bytes> both() throws IOException {
    return List.of(new Bytes(ALL), Bytes.of(Files.write(folder.resolve("index"), ALL)));
  }

  @Test
  void numbersAreReadWhereverTheyStand() throws IOException {
    ByteBuffer expected = ByteBuffer.wrap(ALL);
    for (Bytes bytes : both()) {
      assertThat(bytes.length()).isEqualTo(LENGTH);
      for (int at = 0; at <= LENGTH - Integer.BYTES; at++) {
        assertThat(bytes.integer(at)).isEqualTo(expected.getInt(at));
      }
      for (int at = 0; at < LENGTH; at++) {
        assertThat(bytes.signed(at)).isEqualTo(ALL[at]);
      }
    }
  }

  @Test
  void manyNumbersAreReadAtOnceWithinAPageAndOverSeveral() throws IOException {
    for (Bytes bytes : both()) {
      for (int count : new int[] {0, 3, 5_000, 8_700}) {
        int[] integers = new int[count];
        ByteBuffer.wrap(ALL, 16_379, LENGTH - 16_379).asIntBuffer().get(integers);
        assertThat(bytes.integers(16_379, count)).isEqualTo(integers);
        long[] wholes = new long[count / 2];
        ByteBuffer.wrap(ALL, 16_379, LENGTH - 16_379).asLongBuffer().get(wholes);
        assertThat(bytes.wholes(16_379, count / 2)).isEqualTo(wholes);
      }
    }
  }

  @Test
  void aStringIsFoundOverTheEndOfAPage() throws IOException {
    byte[] text = "stalking – at night".getBytes(UTF_8);
    byte[] all = ALL.clone();
    ByteBuffer.wrap(all).position(16_374).putInt(text.length).put(text);
    Path file = Files.write(folder.resolve("index"), all);
    for (Bytes bytes : List.of(new Bytes(all), Bytes.of(file))) {
      assertThat(bytes.from(16_374).string()).isEqualTo("stalking – at night");
      assertThat(bytes.isString(16_374, text)).isTrue();
      assertThat(bytes.isString(16_374, "stalking – at noon.".getBytes(UTF_8))).isFalse();
      assertThat(bytes.isString(16_374, "stalking".getBytes(UTF_8))).isFalse();
    }
  }
}

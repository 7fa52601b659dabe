package signpost.guidance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The index, read by offset. Numbers are big-endian; a string is its length in bytes (int, -1 for
/// none) and UTF-8.
final class Bytes {
  private final byte[] bytes;
  private final ByteBuffer buffer;

  Bytes(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes);
  }

  int length() {
    return bytes.length;
  }

  int integer(int at) {
    return buffer.getInt(at);
  }

  long whole(int at) {
    return buffer.getLong(at);
  }

  float real(int at) {
    return Float.intBitsToFloat(integer(at));
  }

  int signed(int at) {
    return bytes[at];
  }

  /// The scalar product of the signed bytes here with others.
  int dot(int at, byte[] other) {
    int sum = 0;
    for (int i = 0; i < other.length; i++) {
      sum += bytes[at + i] * other[i];
    }
    return sum;
  }

  /// Adds the signed bytes here, scaled.
  void add(int at, float scale, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += scale * bytes[at + i];
    }
  }

  /// The number of a string in a table of offsets that is in the order of the strings' bytes, or
  /// -1.
  ///
  /// @param base what table and offsets count from
  int find(int base, int table, int size, byte[] wanted) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = base + integer(base + table + 4 * middle);
      int to = from + 4 + integer(from);
      int compared = Arrays.compareUnsigned(bytes, from + 4, to, wanted, 0, wanted.length);
      if (compared == 0) {
        return middle;
      } else if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /// Whether the string here is how the word begins.
  boolean begins(int at, byte[] word) {
    int length = integer(at);
    return length <= word.length && Arrays.equals(bytes, at + 4, at + 4 + length, word, 0, length);
  }

  Reader from(int at) {
    return new Reader(at);
  }

  /// Reads on from an offset, as `IndexWriter.Out` wrote.
  final class Reader {
    private int at;

    private Reader(int at) {
      this.at = at;
    }

    int integer() {
      at += 4;
      return Bytes.this.integer(at - 4);
    }

    String string() {
      String string = stringOrNull();
      return string == null ? "" : string;
    }

    @Nullable String stringOrNull() {
      int length = integer();
      if (length < 0) {
        return null;
      }
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    List<String> strings() {
      int size = integer();
      List<String> strings = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        strings.add(string());
      }
      return strings;
    }
  }
}

package signpost.guidance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The index, read by offset. Numbers are big-endian; a string is its length in bytes (int, -1 for
/// none) and UTF-8.
final class Bytes {
  private final ByteBuffer buffer;

  Bytes(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  int length() {
    return buffer.capacity();
  }

  int integer(int at) {
    return buffer.getInt(at);
  }

  int[] integers(int at, int count) {
    int[] integers = new int[count];
    buffer.slice(at, count * Integer.BYTES).asIntBuffer().get(integers);
    return integers;
  }

  long[] wholes(int at, int count) {
    long[] wholes = new long[count];
    buffer.slice(at, count * Long.BYTES).asLongBuffer().get(wholes);
    return wholes;
  }

  float real(int at) {
    return Float.intBitsToFloat(integer(at));
  }

  int signed(int at) {
    return buffer.get(at);
  }

  /// Signed bytes, each as an int.
  int[] signed(int at, int length) {
    byte[] bytes = bytes(at, length);
    int[] signed = new int[length];
    for (int i = 0; i < length; i++) {
      signed[i] = bytes[i];
    }
    return signed;
  }

  /// Adds the signed bytes here, scaled.
  void add(int at, float scale, float[] sum) {
    byte[] bytes = bytes(at, sum.length);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += scale * bytes[i];
    }
  }

  /// A copy is quicker to go through than the buffer is, even where nothing is compiled yet.
  private byte[] bytes(int at, int length) {
    byte[] bytes = new byte[length];
    buffer.get(at, bytes);
    return bytes;
  }

  /// Whether the string here is this one.
  boolean isString(int at, byte[] other) {
    if (integer(at) != other.length) {
      return false;
    }
    for (int i = 0; i < other.length; i++) {
      if (buffer.get(at + Integer.BYTES + i) != other[i]) {
        return false;
      }
    }
    return true;
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
      return new String(bytes(at - length, length), StandardCharsets.UTF_8);
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

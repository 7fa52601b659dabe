package signpost.guidance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The index, read by offset. Numbers are big-endian; a string is its length in bytes (int, -1 for
/// none) and UTF-8.
///
/// A file is read a page at a time, when somebody looks at it. To have it mapped instead would cost
/// a start a sixth of its time, since the JDK sets up its memory segments for that
/// (docs/decisions/0024).
final class Bytes {
  /// What the JDK reads without a detour by memory of its own is no longer.
  private static final int BITS = 13;

  private static final int PAGE = 1 << BITS;

  private final Source source;
  private final int length;

  /// Null where nobody has looked yet.
  private final @Nullable Page[] pages;

  /// What is immutable may be handed from thread to thread by a plain array.
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
  private record Page(byte[] bytes) {}

  /// Reads what is at an offset, all of it.
  private interface Source {
    void read(int at, byte[] bytes) throws IOException;
  }

  Bytes(byte[] all) {
    this((at, bytes) -> System.arraycopy(all, at, bytes, 0, bytes.length), all.length);
  }

  private Bytes(Source source, int length) {
    this.source = source;
    this.length = length;
    this.pages = new Page[(length + PAGE - 1) >>> BITS];
  }

  /// @param path of a file that nobody changes, and that stays open
  static Bytes of(Path path) {
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
      Source source =
          (at, bytes) -> {
            synchronized (file) {
              file.seek(at);
              file.readFully(bytes);
            }
          };
      return new Bytes(source, Math.toIntExact(file.length()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  int length() {
    return length;
  }

  int integer(int at) {
    byte[] page = page(at);
    int from = at & PAGE - 1;
    if (from > page.length - Integer.BYTES) {
      page = bytes(at, Integer.BYTES);
      from = 0;
    }
    return (page[from] << 24)
        | ((page[from + 1] & 0xff) << 16)
        | ((page[from + 2] & 0xff) << 8)
        | (page[from + 3] & 0xff);
  }

  int[] integers(int at, int count) {
    int[] integers = new int[count];
    ByteBuffer.wrap(bytes(at, count * Integer.BYTES)).asIntBuffer().get(integers);
    return integers;
  }

  long[] wholes(int at, int count) {
    long[] wholes = new long[count];
    ByteBuffer.wrap(bytes(at, count * Long.BYTES)).asLongBuffer().get(wholes);
    return wholes;
  }

  float real(int at) {
    return Float.intBitsToFloat(integer(at));
  }

  int signed(int at) {
    return page(at)[at & PAGE - 1];
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

  /// Whether the string here is this one.
  boolean isString(int at, byte[] other) {
    return integer(at) == other.length
        && Arrays.equals(bytes(at + Integer.BYTES, other.length), other);
  }

  private byte[] bytes(int at, int length) {
    byte[] bytes = new byte[length];
    if (length > PAGE) {
      // Nobody asks for so much twice.
      read(at, bytes);
      return bytes;
    }
    for (int done = 0; done < length; ) {
      byte[] page = page(at + done);
      int from = at + done & PAGE - 1;
      int part = Math.min(length - done, page.length - from);
      System.arraycopy(page, from, bytes, done, part);
      done += part;
    }
    return bytes;
  }

  private byte[] page(int at) {
    int number = at >>> BITS;
    Page page = pages[number];
    if (page == null) {
      byte[] bytes = new byte[Math.min(PAGE, length - (number << BITS))];
      read(number << BITS, bytes);
      page = new Page(bytes);
      pages[number] = page;
    }
    return page.bytes;
  }

  private void read(int at, byte[] bytes) {
    try {
      source.read(at, bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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

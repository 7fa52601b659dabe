package signpost.guidance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `IndexWriter` wrote, read by offset: nothing is parsed at the start, and of a question's
/// words only those are touched that the index has. Immutable; any number of threads may read it.
public final class Index {
  private final byte[] file;
  private final ByteBuffer bytes;
  private final int articles;
  private final int terms;
  private final float unknown;
  private final DangerRules danger;

  private Index(byte[] file) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(file);
    this.articles = bytes.getInt(4);
    this.terms = bytes.getInt(8);
    this.unknown = bytes.getFloat(16);
    this.danger = DangerRules.read(in(12));
  }

  /// @throws IllegalArgumentException where this is no index of this version
  public static Index open(byte[] file) {
    if (file.length < 20 || ByteBuffer.wrap(file).getInt(0) != IndexWriter.MAGIC) {
      throw new IllegalArgumentException("not a guidance index of this version");
    }
    return new Index(file);
  }

  /// What is told of each article that has a word.
  interface Posting {
    /// @param weight what it adds to the article's score
    /// @param evidence how much of the question it stands for
    void at(int article, double weight, double evidence);
  }

  /// Reads on from the offset that stands at `at`.
  private In in(int at) {
    return new In(file, bytes, bytes.getInt(at));
  }

  int size() {
    return articles;
  }

  DangerRules danger() {
    return danger;
  }

  /// Tells `each` of every article that has the stem. Returns what the stem counts for in the
  /// question; a stem that no article has counts for most.
  double postings(String stem, Posting each) {
    byte[] wanted = stem.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = terms - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = bytes.getInt(20 + 4 * (articles + middle));
      int length = bytes.getInt(at);
      int compared =
          Arrays.compareUnsigned(file, at + 4, at + 4 + length, wanted, 0, wanted.length);
      if (compared == 0) {
        return postings(at + 4 + length, each);
      } else if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return unknown;
  }

  private double postings(int at, Posting each) {
    int count = bytes.getInt(at + 4);
    for (int i = 0, from = at + 8; i < count; i++, from += 12) {
      each.at(bytes.getInt(from), bytes.getFloat(from + 4), bytes.getFloat(from + 8));
    }
    return bytes.getFloat(at);
  }

  /// -1 where there is none of this id. Articles are few and looked up by id rarely.
  int number(String id) {
    for (int i = 0; i < articles; i++) {
      if (in(20 + 4 * i).string().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  Entry article(int number) {
    In in = in(20 + 4 * number);
    return new Entry(
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.list(() -> new Section(in.string(), in.string())),
        in.list(() -> new Signpost(in.string(), in.string(), in.string(), in.stringOrNull())),
        in.list(() -> new Law(in.string(), in.string(), in.string(), in.string(), in.string())),
        in.list(in::string));
  }

  /// Reads on from an offset.
  static final class In {
    private final byte[] file;
    private final ByteBuffer bytes;
    private int at;

    In(byte[] file, ByteBuffer bytes, int at) {
      this.file = file;
      this.bytes = bytes;
      this.at = at;
    }

    interface Read<T> {
      T next();
    }

    int integer() {
      at += 4;
      return bytes.getInt(at - 4);
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
      return new String(file, at - length, length, StandardCharsets.UTF_8);
    }

    <T> List<T> list(Read<T> read) {
      int size = integer();
      List<T> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(read.next());
      }
      return list;
    }
  }
}

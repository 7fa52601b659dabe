package signpost.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vectors of an index: their codes, then their numbers.
///
/// Every question looks at all the codes, so that these are taken out of the index once. They stand
/// as a question goes through them: the first 64 signs of all vectors, then the next 64 of all. The
/// numbers of a vector are kept as `Pairs` once a question was held against them.
final class Vectors {
  /// Codes that are compared in one go; so few that the loop is soon compiled where a function has
  /// only started.
  private static final int BLOCK = 64;

  /// Numbers that may be kept, 16 MB; a larger index is read by offset.
  private static final int MOST_KEPT = 1 << 22;

  private final Bytes bytes;
  private final long[] codes;
  private final int count;
  private final int numbers;
  private final int dimensions;
  private final @Nullable Kept[] kept;

  /// What is immutable may be handed from thread to thread by a plain array.
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
  private record Kept(float scale, long[] pairs) {}

  /// @param codes offset of the first code
  /// @param count of vectors
  Vectors(Bytes bytes, int codes, int count, int dimensions) {
    this.bytes = bytes;
    this.codes = bytes.wholes(codes, count * (dimensions / Long.SIZE));
    this.count = count;
    this.dimensions = dimensions;
    numbers = codes + count * (dimensions / Byte.SIZE);
    kept = new Kept[(long) count * dimensions > MOST_KEPT ? 0 : count];
  }

  int dimensions() {
    return dimensions;
  }

  int count() {
    return count;
  }

  /// In how many signs each vector and the other differ.
  int[] distances(SmallVector other) {
    int[] distances = new int[count];
    for (int word = 0; word < other.code.length; word++) {
      for (int from = 0; from < count; from += BLOCK) {
        addDistances(
            word * count, from, Math.min(from + BLOCK, count), other.code[word], distances);
      }
    }
    return distances;
  }

  private void addDistances(int base, int from, int to, long code, int[] distances) {
    for (int i = from; i < to; i++) {
      distances[i] += Long.bitCount(codes[base + i] ^ code);
    }
  }

  /// The cosine that so many different signs stand for.
  float roughly(int distance) {
    // A straight line is near enough to the cosine where it matters, and rises with it everywhere.
    return 1.5f * (1 - 2f * distance / dimensions);
  }

  float cosine(int number, SmallVector other) {
    Kept vector = kept.length == 0 ? read(number) : kept(number);
    return vector.scale * other.scale * Pairs.product(vector.pairs, other.turned);
  }

  private Kept kept(int number) {
    Kept vector = kept[number];
    if (vector == null) {
      vector = read(number);
      kept[number] = vector;
    }
    return vector;
  }

  private Kept read(int number) {
    int at = numbers + number * (Float.BYTES + dimensions);
    return new Kept(bytes.real(at), Pairs.of(bytes.signed(at + Float.BYTES, dimensions)));
  }

  static void write(IndexWriter.Out out, List<SmallVector> vectors, int dimensions) {
    for (int word = 0; word < dimensions / Long.SIZE; word++) {
      for (SmallVector vector : vectors) {
        out.whole(vector.code[word]);
      }
    }
    for (SmallVector vector : vectors) {
      out.real(vector.scale);
      for (int number : vector.numbers) {
        out.small(number);
      }
    }
  }
}

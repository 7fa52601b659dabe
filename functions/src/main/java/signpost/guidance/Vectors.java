package signpost.guidance;

/// The vectors of an index, read by offset: their codes one after the other, then their numbers.
final class Vectors {
  private final Bytes bytes;
  private final int codes;
  private final int numbers;
  private final int dimensions;

  /// @param codes offset of the first code
  /// @param count of vectors
  Vectors(Bytes bytes, int codes, int count, int dimensions) {
    this.bytes = bytes;
    this.codes = codes;
    this.dimensions = dimensions;
    numbers = codes + count * (dimensions / Byte.SIZE);
  }

  int dimensions() {
    return dimensions;
  }

  /// In how many signs this vector and the other differ.
  int distance(int number, SmallVector other) {
    int at = codes + number * (dimensions / Byte.SIZE);
    int distance = 0;
    for (int i = 0; i < other.code.length; i++, at += Long.BYTES) {
      distance += Long.bitCount(bytes.whole(at) ^ other.code[i]);
    }
    return distance;
  }

  /// The cosine that so many different signs stand for.
  float roughly(int distance) {
    // A straight line is near enough to the cosine where it matters, and rises with it everywhere.
    return 1.5f * (1 - 2f * distance / dimensions);
  }

  float cosine(int number, SmallVector other) {
    int at = numbers + number * (Float.BYTES + dimensions);
    return bytes.real(at) * other.scale * bytes.dot(at + Float.BYTES, other.numbers);
  }

  static void write(IndexWriter.Out out, Iterable<SmallVector> vectors) {
    for (SmallVector vector : vectors) {
      for (long word : vector.code) {
        out.whole(word);
      }
    }
    for (SmallVector vector : vectors) {
      out.real(vector.scale);
      out.bytes(vector.numbers);
    }
  }
}

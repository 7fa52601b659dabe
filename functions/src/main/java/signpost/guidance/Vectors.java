package signpost.guidance;

/// The vectors of an index: their codes one after the other, then their numbers. Every question
/// looks at all the codes, so that these are taken out of the index once; the numbers are read by
/// offset.
final class Vectors {
  private final Bytes bytes;
  private final long[] codes;
  private final int numbers;
  private final int dimensions;

  /// @param codes offset of the first code
  /// @param count of vectors
  Vectors(Bytes bytes, int codes, int count, int dimensions) {
    this.bytes = bytes;
    this.codes = bytes.wholes(codes, count * (dimensions / Long.SIZE));
    this.dimensions = dimensions;
    numbers = codes + count * (dimensions / Byte.SIZE);
  }

  int dimensions() {
    return dimensions;
  }

  /// In how many signs this vector and the other differ.
  int distance(int number, SmallVector other) {
    int at = number * other.code.length;
    int distance = 0;
    for (int i = 0; i < other.code.length; i++) {
      distance += Long.bitCount(codes[at + i] ^ other.code[i]);
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

package signpost.guidance;

/// A direction in int8 with one scale, and the signs of its numbers as bits: the scalar product of
/// two is exact enough to rank by, the number of bits in which two codes differ tells their angle
/// roughly and at a small part of the price (Charikar 2002).
final class SmallVector {
  /// Each that of a byte.
  final int[] numbers;

  /// The same for a scalar product (`Pairs`).
  final long[] turned;

  final float scale;
  final long[] code;

  private SmallVector(int[] numbers, float scale, long[] code) {
    this.numbers = numbers;
    this.turned = Pairs.turned(numbers);
    this.scale = scale;
    this.code = code;
  }

  /// @param vector of any length but 0; it is brought to length 1
  static SmallVector of(float[] vector) {
    double squares = 0;
    float largest = 0;
    for (float number : vector) {
      squares += number * number;
      largest = Math.max(largest, Math.abs(number));
    }
    int[] numbers = new int[vector.length];
    long[] code = new long[vector.length / Long.SIZE];
    for (int i = 0; i < vector.length; i++) {
      numbers[i] = (byte) Math.round(vector[i] * Byte.MAX_VALUE / largest);
      if (vector[i] > 0) {
        code[i / Long.SIZE] |= 1L << (i % Long.SIZE);
      }
    }
    float scale = largest == 0 ? 0 : (float) (largest / Byte.MAX_VALUE / Math.sqrt(squares));
    return new SmallVector(numbers, scale, code);
  }
}

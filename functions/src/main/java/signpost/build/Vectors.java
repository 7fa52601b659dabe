package signpost.build;

/// What is done with vectors while the index is built.
public final class Vectors {
  private Vectors() {}

  public static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// The same direction, length 1; nothing stays nothing.
  public static float[] normalised(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    float[] normalised = new float[vector.length];
    for (int i = 0; i < vector.length && length > 0; i++) {
      normalised[i] = (float) (vector[i] / length);
    }
    return normalised;
  }
}

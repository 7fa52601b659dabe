package signpost.encoder;

import java.util.List;
import java.util.Random;
import signpost.build.Vectors;

/// Finds the space that the encoder shares with the transformers: their vectors, centred, side by
/// side, reduced to the directions of most variance (PCA), then turned at random, so that each
/// number of a vector says about as much as any other: that is what int8 rows with one scale and
/// codes of signs want.
final class Space {
  private static final int ROUNDS = 40;
  private static final long SEED = 7;

  private Space() {}

  static float[] mean(List<float[]> vectors) {
    double[] sum = new double[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / vectors.size());
    }
    return mean;
  }

  /// The orthonormal rows of a projection.
  static float[][] directions(List<float[]> vectors, int dimensions) {
    float[][] covariance = covariance(vectors);
    Random random = new Random(SEED);
    float[][] rows = gaussian(random, dimensions, covariance.length);
    orthonormalise(rows);
    for (int round = 0; round < ROUNDS; round++) {
      rows = times(rows, covariance);
      orthonormalise(rows);
    }
    float[][] turn = gaussian(random, dimensions, dimensions);
    orthonormalise(turn);
    return times(turn, rows);
  }

  private static float[][] covariance(List<float[]> vectors) {
    int size = vectors.getFirst().length;
    float[][] covariance = new float[size][size];
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        float[] row = covariance[i];
        float scale = vector[i] / vectors.size();
        for (int j = 0; j < size; j++) {
          row[j] += scale * vector[j];
        }
      }
    }
    return covariance;
  }

  private static float[][] gaussian(Random random, int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  private static float[][] times(float[][] left, float[][] right) {
    float[][] product = new float[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        float scale = left[i][k];
        for (int j = 0; j < product[i].length; j++) {
          product[i][j] += scale * right[k][j];
        }
      }
    }
    return product;
  }

  /// Gram and Schmidt, twice, because once loses digits.
  private static void orthonormalise(float[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int before = 0; before < i; before++) {
          float along = (float) Vectors.dot(rows[i], rows[before]);
          for (int j = 0; j < rows[i].length; j++) {
            rows[i][j] -= along * rows[before][j];
          }
        }
      }
      rows[i] = Vectors.normalised(rows[i]);
    }
  }
}

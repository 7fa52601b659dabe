package signpost.build;

import java.util.List;

/// Pulls a sentence's vector so that it ranks a collection as the transformers' vector of the same
/// sentence does: the gradient of the Kullback-Leibler divergence between the two distributions
/// over the documents, besides that of the cosine.
final class Ranking {
  /// How sharply the distributions look at the best documents.
  private static final double TEMPERATURE = 0.05;

  private final List<float[]> documents;

  /// @param documents vectors of length 1
  Ranking(List<float[]> documents) {
    this.documents = documents;
  }

  /// @param length of `sum`
  float[] pull(float[] sum, float length, float[] target) {
    double[] wanted = distribution(target, 1);
    double[] now = distribution(sum, length);
    float[] pull = target.clone();
    for (int i = 0; i < wanted.length; i++) {
      float by = (float) (wanted[i] - now[i]);
      float[] document = documents.get(i);
      for (int d = 0; d < pull.length; d++) {
        pull[d] += by * document[d];
      }
    }
    return pull;
  }

  /// `StrictMath`, since `Math.exp` may differ in its last bit from one machine to the next, and
  /// the same build must give the same bytes.
  private double[] distribution(float[] vector, float length) {
    double[] shares = new double[documents.size()];
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      double cosine = Vectors.dot(vector, documents.get(i)) / length;
      shares[i] = StrictMath.exp((cosine - 1) / TEMPERATURE);
      all += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return shares;
  }
}

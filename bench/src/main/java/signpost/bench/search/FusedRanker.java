package signpost.bench.search;

import java.util.Arrays;

/// A transformer and BM25 together: z-scores, BM25 weighted by 0.6 times the share of the question
/// that its best document covers.
final class FusedRanker implements Ranker {
  private static final double WORDS_COUNT = 0.6;

  private final Ranker meaning;
  private final Bm25Ranker words;

  FusedRanker(Ranker meaning, Bm25Ranker words) {
    this.meaning = meaning;
    this.words = words;
  }

  @Override
  public double[] scores(String question) {
    double[] word = words.scores(question);
    double weight = WORDS_COUNT * words.covered(question, Measures.top(word)[0]);
    double[] z = standard(word);
    double[] scores = standard(meaning.scores(question));
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weight * z[i];
    }
    return scores;
  }

  /// Scores of a fusion by z-score cannot be compared between questions; the transformer's can.
  @Override
  public double sureness(String question) {
    return meaning.sureness(question);
  }

  private static double[] standard(double[] scores) {
    double mean = Measures.mean(scores);
    double variance =
        Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance) + 1e-9;
    return Arrays.stream(scores).map(score -> (score - mean) / deviation).toArray();
  }
}

package signpost.bench.search;

/// A system that is measured: documents indexed once, asked many times.
interface Ranker {
  /// A score for each document; higher is better, 0 and below is no match where a system knows of
  /// none.
  double[] scores(String question);

  /// How sure the system is that its first document answers; only the order of these counts.
  default double sureness(String question) {
    double best = Double.NEGATIVE_INFINITY;
    for (double score : scores(question)) {
      best = Math.max(best, score);
    }
    return best;
  }
}

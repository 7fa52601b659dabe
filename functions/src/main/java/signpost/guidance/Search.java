package signpost.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One question held against all articles. BM25F (Zaragoza et al. 2004): a word's weighted
/// frequencies over the fields are added before they saturate; the index holds the saturated
/// weight, so that a question is a few additions.
final class Search {
  /// Words of a question are looked up until there are this many different ones.
  private static final int MOST_TERMS = 64;

  private final double[] score;
  private final double[] evidence;
  private final int[] words;
  private double asked;

  Search(Index index, List<String> stems) {
    score = new double[index.size()];
    evidence = new double[index.size()];
    words = new int[index.size()];
    Set<String> terms = new HashSet<>();
    for (String stem : stems) {
      if (terms.size() == MOST_TERMS) {
        break;
      }
      if (terms.add(stem)) {
        asked += index.postings(stem, this::add);
      }
    }
  }

  private void add(int article, double weight, double said) {
    score[article] += weight;
    evidence[article] += said;
    words[article]++;
  }

  /// The article of the highest score above nothing, the first of equals, or -1.
  int best() {
    int best = -1;
    for (int i = 0; i < score.length; i++) {
      if (score[i] > (best < 0 ? 0 : score[best])) {
        best = i;
      }
    }
    return best;
  }

  double score(int article) {
    return score[article];
  }

  void drop(int article) {
    score[article] = 0;
  }

  /// How many different words of the question the article has.
  int words(int article) {
    return words[article];
  }

  /// How much of the question the article speaks of, in inverse document frequency.
  double evidence(int article) {
    return evidence[article];
  }

  /// The same as a share of the whole question, words that no article has included: 0 to 1.
  double coverage(int article) {
    return asked == 0 ? 0 : evidence[article] / asked;
  }
}

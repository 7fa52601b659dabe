package signpost.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One question held against all articles.
///
/// An article's score has two parts. The first is BM25F (Zaragoza et al. 2004) over title, aliases,
/// summary and body; the index holds each word's saturated weight, so that a question is a few
/// additions. The second is the one title or alias that is most like the question: words that stand
/// together in something that people ask say more than the same words all over an article.
final class Search {
  /// Words of a question are looked up until there are this many different ones.
  private static final int MOST_TERMS = 64;

  /// With less, some aliases no longer find their own article.
  private static final double LIKENESS_COUNTS = 0.5;

  /// A question must bring so many unknown words' worth of weight before its share counts in full:
  /// two everyday words that happen to stand in an article are a share of 100% of nothing much.
  private static final double DOUBT = 2;

  private final Index index;
  private final double[] score;
  private final int[] words;
  private final double[] shared;
  private double asked;

  Search(Index index, List<String> stems) {
    this.index = index;
    score = new double[index.articles()];
    words = new int[index.articles()];
    shared = new double[index.phrasings()];
    Set<String> terms = new HashSet<>();
    for (String stem : stems) {
      if (terms.size() == MOST_TERMS) {
        break;
      }
      if (terms.add(stem)) {
        asked += index.look(stem, score, words, shared);
      }
    }
    addLikeness();
  }

  private void addLikeness() {
    double[] likeness = new double[score.length];
    for (int phrasing = 0; phrasing < shared.length; phrasing++) {
      double both = shared[phrasing];
      if (both > 0) {
        int article = index.articleOf(phrasing);
        double like = both * both / ((index.weightOf(phrasing) + asked) / 2);
        likeness[article] = Math.max(likeness[article], like);
      }
    }
    for (int i = 0; i < score.length; i++) {
      score[i] += LIKENESS_COUNTS * likeness[i];
    }
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

  /// How many different words of the question the article has.
  int words(int article) {
    return words[article];
  }

  void drop(int article) {
    score[article] = 0;
  }

  /// How much of what was asked the article speaks of, words that no article has included; about 0
  /// to 1, and comparable between questions.
  double fit(int article) {
    return score[article] / (asked + DOUBT * index.unknown());
  }
}

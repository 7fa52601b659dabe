package signpost.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers questions: danger first, then the search, then the decision whether what was found is
/// good enough to show.
public final class Guidance {
  /// Answers that may be asked for.
  public static final int MOST_ANSWERS = 20;

  /// How well the best article must fit. Chosen on 150 questions about the articles and 9,000 about
  /// other things; issue 5 calibrates them on sets of its own.
  private static final double FITS_WELL = 0.26;

  private static final double FITS_AT_ALL = 0.18;

  /// A question that speaks of danger is about something that this service knows: less will do.
  private static final double FITS_IN_DANGER = 0.08;

  /// In a question of more words than this, one word alone that an article has is chance.
  private static final int FEW_WORDS = 3;

  /// An answer further behind the best one than this is noise.
  private static final double WORTH_SHOWING = 0.35;

  private static final int MOST_RELATED = 3;

  private final Index index;

  public Guidance(Index index) {
    this.index = index;
  }

  /// @param limit answers at most, 1 to 20
  public Answer answer(String question, int limit) {
    if (limit < 1 || limit > MOST_ANSWERS) {
      throw new IllegalArgumentException("limit is 1 to " + MOST_ANSWERS);
    }
    List<String> words = Words.ofQuestion(question);
    Urgent urgent = index.danger().find(words);
    Search search = new Search(index, Words.stems(words));
    int best = search.best();
    Confidence confidence =
        best < 0 ? Confidence.NONE : confidence(search, best, words.size(), urgent != null);
    if (confidence == Confidence.NONE) {
      return new Answer(urgent, confidence, List.of(), List.of());
    }
    List<Found> answers = new ArrayList<>(limit);
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

  private static Confidence confidence(Search search, int best, int asked, boolean isInDanger) {
    double fit = search.fit(best);
    if (fit >= FITS_WELL) {
      return Confidence.HIGH;
    } else if (isInDanger) {
      return fit >= FITS_IN_DANGER ? Confidence.LOW : Confidence.NONE;
    }
    boolean isChance = search.words(best) == 1 && asked > FEW_WORDS;
    return fit >= FITS_AT_ALL && !isChance ? Confidence.LOW : Confidence.NONE;
  }

  private List<Entry> related(Entry article, Set<String> shown) {
    List<Entry> related = new ArrayList<>(MOST_RELATED);
    for (String id : article.related()) {
      Entry other = shown.contains(id) ? null : article(id);
      if (other != null && related.size() < MOST_RELATED) {
        related.add(other);
      }
    }
    return related;
  }
}

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

  /// How sure the search must be to answer, and to ask whether it is one of these (docs/search.md).
  private static final double SURE = 0.75;

  private static final double UNSURE = 0.38;

  /// A question that speaks of danger is about something that this service knows: less will do.
  private static final double UNSURE_IN_DANGER = 0.05;

  /// An answer further behind the best one than this is noise.
  private static final double WORTH_SHOWING = 0.6;

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
    Asked asked = asked(question);
    Urgent urgent = index.urgent(asked);
    Search search = new Search(index, asked);
    Confidence confidence = confidence(search.sureness(), urgent != null);
    if (confidence == Confidence.NONE) {
      return new Answer(urgent, confidence, List.of(), List.of());
    }
    List<Found> answers = ranked(search, limit, WORTH_SHOWING);
    Set<String> shown = new HashSet<>();
    for (Found found : answers) {
      shown.add(found.article().id());
    }
    return new Answer(urgent, confidence, answers, related(answers.getFirst().article(), shown));
  }

  /// The articles that fit best, the best first, whether they fit well enough to be shown or not.
  public List<Found> ranked(String question, int limit) {
    return ranked(new Search(index, asked(question)), limit, 0);
  }

  /// How likely it is that the best article answers the question, 0 to 1.
  public double sureness(String question) {
    return new Search(index, asked(question)).sureness();
  }

  /// What `sureness` is made from, in the order of `Search.signals`; empty where nothing is found.
  /// To calibrate with.
  public double[] signals(String question) {
    Search search = new Search(index, asked(question));
    int best = search.best();
    return best < 0 ? new double[0] : search.signals(best);
  }

  /// How many of a question's words the search goes by; words such as `what` and `is` are none.
  public static int telling(String question) {
    return Words.stems(Words.ofQuestion(question)).size();
  }

  private Asked asked(String question) {
    return new Asked(Words.ofQuestion(question), index);
  }

  /// @param share of the best one's score that the others must have
  private List<Found> ranked(Search search, int limit, double share) {
    List<Found> found = new ArrayList<>(limit);
    int next = search.best();
    double least = next < 0 ? 0 : share * search.score(next);
    while (next >= 0 && found.size() < limit && search.score(next) >= least) {
      found.add(new Found(index.article(search.article(next)), search.score(next)));
      search.drop(next);
      next = search.best();
    }
    return found;
  }

  /// The article of this id, or null.
  public @Nullable Entry article(String id) {
    int number = index.number(id);
    return number < 0 ? null : index.article(number);
  }

  private static Confidence confidence(double sureness, boolean isInDanger) {
    if (sureness >= SURE) {
      return Confidence.HIGH;
    }
    return sureness >= (isInDanger ? UNSURE_IN_DANGER : UNSURE) ? Confidence.LOW : Confidence.NONE;
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

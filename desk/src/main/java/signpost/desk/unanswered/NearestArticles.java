package signpost.desk.unanswered;

import java.util.List;
import signpost.guidance.Guidance;
import signpost.guidance.GuidanceFunction;

/// The articles that half a thought may have been about, by the index that the desk was built with.
///
/// The search takes stems for words. Of 364 questions that nobody of its makers had seen, it had
/// the right article among the first three for 344 as they were typed, and for 328 by what this
/// service would have kept of them (docs/decisions/0023).
public final class NearestArticles {
  private static final int MOST = 3;

  private final Guidance guidance;

  NearestArticles(Guidance guidance) {
    this.guidance = guidance;
  }

  public static NearestArticles read() {
    return new NearestArticles(new Guidance(GuidanceFunction.index()));
  }

  /// @param stems with spaces between
  /// @return three at most, the nearest first; none where the articles have none of the words
  public List<ArticleLink> nearest(String stems) {
    return guidance.ranked(stems, MOST).stream()
        .map(found -> found.article())
        .map(article -> new ArticleLink(article.id(), article.title(), article.url()))
        .toList();
  }
}

package signpost.desk.pages;

import java.util.List;
import signpost.desk.unanswered.ArticleLink;

/// What was asked and found no good answer.
///
/// @param typed what was typed for one of them and could not be taken; empty stems where nothing
///   was
public record UnansweredPage(List<Entry> entries, Typed typed, Notice notice) {

  /// @param asked how often, in words
  /// @param weeks when, in words
  /// @param nearest articles that it may have been about
  public record Entry(String stems, String asked, String weeks, List<ArticleLink> nearest) {}

  /// @param article id of the one that was picked or typed
  public record Typed(String stems, String question, String article, String problem) {
    static final Typed NOTHING = new Typed("", "", "", "");
  }

  /// What was typed for this entry.
  public Typed typed(Entry entry) {
    return entry.stems().equals(typed.stems()) ? typed : Typed.NOTHING;
  }
}

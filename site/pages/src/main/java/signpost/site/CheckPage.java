package signpost.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of a guided check: it asks a question, or says what could fit.
///
/// @param title of all steps alike, so that a browser's history tells nothing of the answers
/// @param start address of the first step
/// @param said what was answered on the way here
/// @param question null where the path ends
/// @param outcome null where it goes on
public record CheckPage(
    String title,
    String start,
    List<Said> said,
    @Nullable Question question,
    @Nullable Outcome outcome) {

  /// Every step's address begins so.
  public static final String ADDRESS = "/check/";

  /// @param url where to answer otherwise
  public record Said(String asked, String answer, String url) {}

  /// @param hint may be empty
  /// @param answers each leads to the next step
  public record Question(String ask, String hint, List<Link> answers) {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /// @param danger whether to say first when to call the emergency number
  /// @param law what could fit
  /// @param articles what to read next
  public record Outcome(
      String title, String why, boolean danger, List<LawItem> law, List<PageLink> articles) {
    public Outcome {
      law = List.copyOf(law);
      articles = List.copyOf(articles);
    }
  }

  public CheckPage {
    Require.text("title", title);
    Require.path("start", start);
    said = List.copyOf(said);
    if ((question == null) == (outcome == null)) {
      throw new IllegalArgumentException("a step asks, or says what could fit");
    }
  }
}

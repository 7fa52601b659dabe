package signpost.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a question found.
///
/// @param question as typed; it comes back in the question box and nowhere else on the page
/// @param urgent stands first, whatever was found
/// @param answers the best first; none exactly when the confidence is `NONE`
/// @param related other articles that may help
/// @param left what a script may send to be counted of a question without a good answer; or empty
public record ResultsPage(
    String question,
    @Nullable UrgentPanel urgent,
    Confidence confidence,
    List<AnswerCard> answers,
    List<Link> related,
    String left) {

  /// How sure the answers are to be about what was asked.
  public enum Confidence {
    HIGH,
    LOW,
    NONE
  }

  public ResultsPage {
    answers = List.copyOf(answers);
    related = List.copyOf(related);
    if (answers.isEmpty() != (confidence == Confidence.NONE)) {
      throw new IllegalArgumentException(
          "confidence " + confidence + " with " + answers.size() + " answers");
    }
  }

  /// Without what was typed, since this may end up in a log.
  @Override
  public String toString() {
    return confidence + ", " + answers.size() + " answers";
  }
}

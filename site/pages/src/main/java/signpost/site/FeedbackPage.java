package signpost.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The feedback form.
///
/// @param page address of the page that it is about; empty where that is not known
/// @param text what was typed
/// @param rating `1` to `5`; empty where none was chosen
/// @param contact whether the sender allows a reply
/// @param email what was typed
/// @param submission the token that makes sending twice harmless; empty on the static page
/// @param opened when the form was made, signed; empty on the static page
/// @param urgent where what was typed reads like danger
/// @param problems why nothing was sent; empty on the static page
public record FeedbackPage(
    String page,
    String text,
    String rating,
    boolean contact,
    String email,
    String submission,
    String opened,
    @Nullable UrgentPanel urgent,
    List<FieldProblem> problems) {
  public static final String ADDRESS = "/feedback/";

  /// Characters that are shown as the most; a few more are taken.
  public static final int MOST_CHARACTERS = 1200;

  public FeedbackPage {
    problems = List.copyOf(problems);
  }

  /// As it is built.
  public static FeedbackPage empty() {
    return new FeedbackPage("", "", "", false, "", "", "", null, List.of());
  }

  /// What is wrong with the field of this id, or nothing.
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::text)
        .findFirst()
        .orElse("");
  }

  /// Without what was typed, since this may end up in a log.
  @Override
  public String toString() {
    return "feedback with " + problems.size() + " problems";
  }
}

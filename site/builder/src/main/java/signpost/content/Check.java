package signpost.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A guided check: at most three questions that narrow an answer, and what could fit.
///
/// @param number its address, which says nothing about what it asks
/// @param title of all its pages, for the same reason
/// @param offer the words of the links that lead to it
/// @param articles ids of those that offer it
/// @param first id of the question that it begins with
/// @param questions by id
/// @param outcomes by id
public record Check(
    String id,
    int number,
    String title,
    String offer,
    Nation nation,
    List<String> articles,
    String first,
    Map<String, Question> questions,
    Map<String, Outcome> outcomes) {

  /// @param hint may be empty
  public record Question(String id, String ask, String hint, List<Answer> answers) {}

  /// @param next id of a question or of an outcome
  public record Answer(String say, String next) {}

  /// @param why in plain words, beginning with what was answered
  /// @param danger whether to say first when to call 999
  /// @param law what could fit, as some article says it
  /// @param articles ids of what to read next
  public record Outcome(
      String id, String title, String why, boolean danger, List<Law> law, List<String> articles) {}

  /// One step of a path.
  ///
  /// @param url the check's, and a letter for each answer on the way
  /// @param at id of the question that is asked there, or of the outcome
  public record Step(String url, List<Chosen> chosen, String at) {}

  /// @param url of the step that asked
  public record Chosen(Question question, Answer answer, String url) {}

  /// How many questions a path may have.
  static final int MOST_QUESTIONS = 3;

  public String url() {
    return "/check/" + number + "/";
  }

  /// Every step of every path, the first question first.
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    add(steps, new Step(url(), List.of(), first), "");
    return List.copyOf(steps);
  }

  private void add(List<Step> steps, Step step, String letters) {
    steps.add(step);
    Question question = questions.get(step.at());
    if (question == null) {
      return;
    }
    char letter = 'a';
    for (Answer answer : question.answers()) {
      String after = letters + letter++;
      List<Chosen> chosen = new ArrayList<>(step.chosen());
      chosen.add(new Chosen(question, answer, step.url()));
      add(steps, new Step(url() + after + "/", List.copyOf(chosen), answer.next()), after);
    }
  }
}

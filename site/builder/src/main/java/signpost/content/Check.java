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
  /// @param next where its answers lead, in their order; none where the path ends
  public record Step(String url, List<Chosen> chosen, String at, List<String> next) {}

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
    add(steps, "", List.of(), first);
    return List.copyOf(steps);
  }

  private void add(List<Step> steps, String letters, List<Chosen> chosen, String at) {
    Question question = questions.get(at);
    List<Answer> answers = question == null ? List.of() : question.answers();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      after.add(letters + (char) ('a' + i));
    }
    Step step =
        new Step(url(letters), List.copyOf(chosen), at, after.stream().map(this::url).toList());
    steps.add(step);
    for (int i = 0; question != null && i < answers.size(); i++) {
      List<Chosen> more = new ArrayList<>(chosen);
      more.add(new Chosen(question, answers.get(i), step.url()));
      add(steps, after.get(i), more, answers.get(i).next());
    }
  }

  private String url(String letters) {
    return letters.isEmpty() ? url() : url() + letters + "/";
  }
}

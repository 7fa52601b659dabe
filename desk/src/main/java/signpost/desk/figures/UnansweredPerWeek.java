package signpost.desk.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import signpost.desk.feedback.Parallel;
import signpost.unanswered.QuestionCounts;

/// Questions that found no good answer. What fewer than `QuestionCounts.ASKED_ALIKE` asked alike in
/// a week is in none of it.
///
/// @param weeks every week of the period, in order
public record UnansweredPerWeek(List<Week> weeks) {
  public UnansweredPerWeek {
    weeks = List.copyOf(weeks);
  }

  /// @param monday its first day
  /// @param questions the most asked first
  public record Week(LocalDate monday, List<Question> questions) {
    public Week {
      questions = List.copyOf(questions);
    }

    public long asked() {
      return questions.stream().mapToLong(Question::asked).sum();
    }
  }

  /// @param stems words of the site's own articles, shortened
  public record Question(String stems, long asked) {}

  static UnansweredPerWeek of(Period period, QuestionCounts counts) {
    List<Supplier<Week>> questions = new ArrayList<>();
    period.weeks().forEach(monday -> questions.add(() -> week(monday, counts)));
    return new UnansweredPerWeek(Parallel.all(questions));
  }

  private static Week week(LocalDate monday, QuestionCounts counts) {
    return new Week(
        monday,
        counts.of(monday.toString()).entrySet().stream()
            .map(question -> new Question(question.getKey(), question.getValue()))
            .sorted(
                Comparator.comparingLong(Question::asked).reversed().thenComparing(Question::stems))
            .toList());
  }

  public long asked() {
    return weeks.stream().mapToLong(Week::asked).sum();
  }
}

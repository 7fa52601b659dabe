package signpost.desk.unanswered;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.desk.database.Database;
import signpost.unanswered.QuestionCounts;

/// The team's list of questions without an answer. A week in which fewer than five asked alike is
/// not in it, and none past its time: `QuestionCounts` shows neither.
public final class UnansweredQuestions {
  private static final Comparator<UnansweredQuestion> MOST_ASKED_FIRST =
      Comparator.comparingInt(UnansweredQuestion::asked)
          .thenComparing(question -> question.weeks().getFirst())
          .reversed()
          .thenComparing(UnansweredQuestion::stems);

  private final QuestionCounts counts;
  private final Duration kept;
  private final Clock clock;

  /// @param kept how long a week's counts stay (`Retention.unanswered`)
  public UnansweredQuestions(Database database, Duration kept, Clock clock) {
    this.counts =
        new QuestionCounts(database.client(), database.tables().unanswered(), kept, clock);
    this.kept = kept;
    this.clock = clock;
  }

  /// What was asked most often first; of what was asked as often, the newest.
  ///
  /// @throws signpost.http.Unavailable where the database does not answer
  public List<UnansweredQuestion> list() {
    Map<String, UnansweredQuestion> questions = new LinkedHashMap<>();
    for (LocalDate week : weeks()) {
      counts
          .of(week.toString())
          .forEach(
              (stems, asked) ->
                  questions.merge(
                      stems,
                      new UnansweredQuestion(stems, asked, List.of(week)),
                      UnansweredQuestions::together));
    }
    return questions.values().stream().sorted(MOST_ASKED_FIRST).toList();
  }

  /// Those that are still kept, the newest first.
  private List<LocalDate> weeks() {
    Instant now = clock.instant();
    List<LocalDate> weeks = new ArrayList<>();
    LocalDate week =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (week.atStartOfDay(ZoneOffset.UTC).plus(kept).toInstant().isAfter(now)) {
      weeks.add(week);
      week = week.minusWeeks(1);
    }
    return weeks;
  }

  private static UnansweredQuestion together(UnansweredQuestion newer, UnansweredQuestion older) {
    List<LocalDate> weeks = new ArrayList<>(newer.weeks());
    weeks.addAll(older.weeks());
    return new UnansweredQuestion(newer.stems(), newer.asked() + older.asked(), List.copyOf(weeks));
  }
}

package signpost.desk.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.desk.database.Database;
import signpost.desk.database.TableNames;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.http.Unavailable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the team is shown of questions without an answer.
final class UnansweredQuestionsTest {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Instant NOW = Instant.parse("2026-12-02T10:00:00Z");

  private final String table = Tables.create(Embedded.client(), "UnansweredTable");

  @Test
  void weeksAreCountedTogetherTheMostAskedFirst() {
    asked(MONDAY, "certif platform wit", 6);
    asked(MONDAY.minusWeeks(1), "certif platform wit", 5);
    asked(MONDAY.minusWeeks(2), "boat licens", 11);
    asked(MONDAY.minusWeeks(1), "bee swarm", 11);
    asked(MONDAY, "alarm bell", 5);
    asked(MONDAY, "zebra cross", 5);

    assertThat(list(NOW))
        .containsExactly(
            new UnansweredQuestion(
                "certif platform wit", 11, List.of(MONDAY, MONDAY.minusWeeks(1))),
            new UnansweredQuestion("bee swarm", 11, List.of(MONDAY.minusWeeks(1))),
            new UnansweredQuestion("boat licens", 11, List.of(MONDAY.minusWeeks(2))),
            new UnansweredQuestion("alarm bell", 5, List.of(MONDAY)),
            new UnansweredQuestion("zebra cross", 5, List.of(MONDAY)));
  }

  @Test
  void whatFewerThanFiveAskedAlikeInAWeekIsNotShownHoweverManyWeeks() {
    for (int week = 0; week < 12; week++) {
      asked(MONDAY.minusWeeks(week), "one person", 4);
      asked(MONDAY.minusWeeks(week), "many people", week == 3 ? 5 : 4);
    }
    assertThat(list(NOW))
        .containsExactly(new UnansweredQuestion("many people", 5, List.of(MONDAY.minusWeeks(3))));
  }

  @Test
  void aWeekIsShownUntilItsTimeIsOver() {
    LocalDate oldest = MONDAY.minusWeeks(12);
    asked(oldest, "boat licens", 5);
    asked(MONDAY.minusWeeks(13), "too old", 5);
    Instant end = oldest.atStartOfDay(ZoneOffset.UTC).plus(KEPT).toInstant();

    assertThat(list(end.minusSeconds(1)))
        .containsExactly(new UnansweredQuestion("boat licens", 5, List.of(oldest)));
    assertThat(list(end)).isEmpty();
    assertThat(list(end.plusSeconds(1))).isEmpty();
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() {
    assertThatThrownBy(() -> questions("NoTable", NOW).list()).isInstanceOf(Unavailable.class);
  }

  private List<UnansweredQuestion> list(Instant now) {
    return questions(table, now).list();
  }

  private static UnansweredQuestions questions(String table, Instant now) {
    return new UnansweredQuestions(
        new Database(Embedded.client(), TableNames.of(logical -> table), "reader", "here"),
        KEPT,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  /// As the service counts.
  private void asked(LocalDate week, String stems, int times) {
    Instant expires = week.atStartOfDay(ZoneOffset.UTC).plus(KEPT).toInstant();
    Embedded.client()
        .putItem(
            put ->
                put.tableName(table)
                    .item(
                        Map.of(
                            "week", AttributeValue.fromS(week.toString()),
                            "stems", AttributeValue.fromS(stems),
                            "asked", AttributeValue.fromN(Integer.toString(times)),
                            "expires",
                                AttributeValue.fromN(Long.toString(expires.getEpochSecond())))));
  }
}

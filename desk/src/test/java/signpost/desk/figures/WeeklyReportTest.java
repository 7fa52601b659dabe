package signpost.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Changed;
import signpost.desk.feedback.Changes;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackStore;

/// A week on paper.
final class WeeklyReportTest {
  private static final Period WEEK = Period.week(LocalDate.of(2026, 11, 25));

  private final Service service = new Service();

  private WeeklyReport report() {
    return service.measurements().report(WEEK);
  }

  private void change(Feedback feedback, Feedback.State state, Duration after) {
    Changes changes =
        new Changes(
            service.database(),
            new FeedbackStore(
                service.database().client(),
                service.tables.feedback(),
                service.tables.erasedFeedback()),
            new DeskRecord(
                service.database().client(), service.tables.deskRecord(), Service.RETENTION.desk()),
            Clock.fixed(feedback.received().plus(after), ZoneOffset.UTC));
    assertThat(changes.change(feedback.reference(), new Change.To(state)))
        .isInstanceOf(Changed.Done.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-23, Week 48 of 2026",
    "2026-11-29, 2026-11-23, Week 48 of 2026",
    "2026-11-30, 2026-11-30, Week 49 of 2026",
    "2027-01-01, 2026-12-28, Week 53 of 2026",
    "2027-01-04, 2027-01-04, Week 1 of 2027",
  })
  void aWeekIsFromMondayToSunday(LocalDate day, LocalDate monday, String title) {
    Period week = Period.week(day);

    assertThat(week).isEqualTo(new Period(monday, monday.plusDays(6)));
    assertThat(ReportView.title(service.measurements().report(week))).isEqualTo(title);
  }

  @Test
  void itsFeedbackIsCountedByWhatBecameOfIt() {
    service.feedback("2026-11-22T23:59:59Z", "received", 1, "/", true);
    service.feedback("2026-11-23T00:00:00Z", "received", 1, "/", true);
    service.feedback("2026-11-29T23:59:59Z", "replied", 1, "/", false);
    service.feedback("2026-11-29T23:59:59Z", "quarantined", 1, "/", true);
    service.feedback("2026-11-30T00:00:00Z", "received", 1, "/", true);

    assertThat(report().states())
        .containsExactly(
            new WeeklyReport.InList("received", 1, 1),
            new WeeklyReport.InList("acknowledged", 0, 0),
            new WeeklyReport.InList("replied", 1, 0),
            new WeeklyReport.InList("closed", 0, 0),
            new WeeklyReport.InList("spam", 0, 0),
            new WeeklyReport.InList("quarantined", 1, 1));
  }

  @Test
  void dangerHasWaitedUntilSomebodyTookItUpOrUntilNow() {
    Feedback taken = service.feedback("2026-11-24T10:00:00Z", "received", 0, "/", true);
    change(taken, Feedback.State.ACKNOWLEDGED, Duration.ofHours(3));
    change(taken, Feedback.State.REPLIED, Duration.ofHours(50));
    Feedback back = service.feedback("2026-11-27T12:00:00Z", "received", 0, "/", true);
    change(back, Feedback.State.CLOSED, Duration.ofHours(1));
    change(back, Feedback.State.RECEIVED, Duration.ofHours(2));
    service.feedback("2026-11-25T12:00:00Z", "closed", 0, "/", true);
    service.feedback("2026-11-25T12:00:00Z", "received", 0, "/", false);

    assertThat(report().danger())
        .containsExactly(
            new WeeklyReport.Danger(Duration.ofDays(3), WeeklyReport.Now.WAITING),
            new WeeklyReport.Danger(Duration.ZERO, WeeklyReport.Now.SOMETIME),
            new WeeklyReport.Danger(Duration.ofHours(3), WeeklyReport.Now.TAKEN_UP));
  }

  @Test
  void whatWaitsIsOfAnyWeek() {
    service.feedback("2026-02-03T04:05:06Z", "received", 0, "/", false);
    service.feedback("2026-11-24T10:00:00Z", "received", 0, "/", true);
    service.feedback("2025-11-01T10:00:00Z", "received", 0, "/", true);
    service.feedback("2026-01-01T10:00:00Z", "closed", 0, "/", true);

    assertThat(report().unread())
        .isEqualTo(new WeeklyReport.Unread(2, 1, Instant.parse("2026-02-03T04:05:06Z")));
  }

  @Test
  void theWeekBeforeStandsBesideIt() {
    service.feedback("2026-11-16T00:00:00Z", 2);
    service.feedback("2026-11-22T23:59:59Z", 2);
    service.feedback("2026-11-23T00:00:00Z", 5);
    service.views("2026-11-22", 1, "/", 30);
    service.views("2026-11-23", 1, "/", 4);

    WeeklyReport report = report();

    assertThat(report.before().of(2)).isEqualTo(2);
    assertThat(report.feedback().of(5)).isEqualTo(1);
    assertThat(report.feedback().all()).isEqualTo(1);
    assertThat(report.views().all()).isEqualTo(4);
    assertThat(report.viewsBefore()).isEqualTo(30);
  }

  @Test
  void itHasNoWordOfAnybodys() {
    service.feedback("2026-11-24T10:00:00Z", "received", 0, "/", true);

    assertThat(FiguresText.of(report())).contains("Still waiting").doesNotContain("Canary");
  }
}

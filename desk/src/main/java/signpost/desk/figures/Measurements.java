package signpost.desk.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import signpost.desk.database.Database;
import signpost.desk.feedback.Inbox;
import signpost.desk.feedback.Outline;
import signpost.desk.feedback.Outlines;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackStore;
import signpost.http.Retention;
import signpost.http.ShellResource;
import signpost.preferences.PageViews;
import signpost.unanswered.QuestionCounts;

/// Takes the figures from the database. Methods throw the SDK's own exceptions and `Unavailable`.
public final class Measurements {
  private final Database database;
  private final Retention retention;
  private final Duration choice;
  private final Clock clock;
  private final Outlines outlines;
  private final PageViews views;
  private final QuestionCounts questions;
  private final DangerWaits waits;

  public Measurements(Database database, Retention retention, Clock clock) {
    this.database = database;
    this.retention = retention;
    this.choice = Duration.ofDays(ShellResource.read().cookies().days());
    this.clock = clock;
    this.outlines = new Outlines(database, retention.feedback(), clock);
    this.views =
        new PageViews(database.client(), database.tables().usage(), retention.usage(), clock);
    this.questions =
        new QuestionCounts(
            database.client(), database.tables().unanswered(), retention.unanswered(), clock);
    this.waits =
        new DangerWaits(
            new FeedbackStore(
                database.client(),
                database.tables().feedback(),
                database.tables().erasedFeedback()),
            new DeskRecord(database.client(), database.tables().deskRecord(), retention.desk()));
  }

  public Figures figures(Period period) {
    List<Outline> feedback = feedback(period);
    return new Figures(
        period,
        FeedbackPerDay.of(period, feedback),
        PagesWithProblems.of(feedback),
        PageViewsByPage.of(period, views),
        UnansweredPerWeek.of(period, questions),
        Restricted.of(
            () ->
                CookieChoices.in(
                    database.client(), database.tables().preferences(), clock.instant())),
        oldest());
  }

  /// @param week Monday to Sunday
  public WeeklyReport report(Period week) {
    Instant now = clock.instant();
    List<Outline> feedback = feedback(week);
    return new WeeklyReport(
        week,
        now,
        states(feedback),
        waits.of(feedback, now),
        unread(),
        FeedbackPerDay.of(week, feedback),
        FeedbackPerDay.of(week.previous(), feedback(week.previous())),
        PagesWithProblems.of(feedback),
        PageViewsByPage.of(week, views),
        PageViewsByPage.of(week.previous(), views).all(),
        UnansweredPerWeek.of(week, questions).weeks().getFirst(),
        oldest());
  }

  private List<Outline> feedback(Period period) {
    return outlines.received(period.from(), period.before());
  }

  private Restricted<OldestItems> oldest() {
    return Restricted.of(() -> OldestItems.in(database, retention, choice, clock));
  }

  private static List<WeeklyReport.InList> states(List<Outline> feedback) {
    List<WeeklyReport.InList> states = new ArrayList<>();
    for (String list : Inbox.listNames()) {
      List<Outline> in = feedback.stream().filter(one -> one.list().equals(list)).toList();
      states.add(
          new WeeklyReport.InList(list, in.size(), in.stream().filter(Outline::danger).count()));
    }
    return states;
  }

  private WeeklyReport.Unread unread() {
    Inbox.Count count =
        new Inbox(database, retention.feedback(), clock)
            .counts()
            .getOrDefault(Feedback.State.RECEIVED.id(), new Inbox.Count(0, 0));
    return new WeeklyReport.Unread(count.all(), count.danger(), outlines.oldestUnread());
  }
}

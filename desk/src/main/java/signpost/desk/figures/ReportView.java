package signpost.desk.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import signpost.desk.chart.Figure;
import signpost.desk.chart.Table;

/// The weekly report as it is shown: what its template is given.
///
/// @param title such as "Week 48 of 2026"
/// @param days in words
/// @param made in words
/// @param earlier address of the week before
/// @param later address of the week after; empty where that has not begun
public record ReportView(
    String title, String days, String made, String earlier, String later, List<Figure> figures) {
  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private static final int MOST_VIEWED = 10;

  public ReportView {
    figures = List.copyOf(figures);
  }

  /// @param address of the report itself
  static ReportView of(WeeklyReport report, String address) {
    LocalDate monday = report.week().first();
    boolean isOver = !report.made().isBefore(report.week().before());
    return new ReportView(
        title(report),
        Say.period(report.week()),
        MADE.format(report.made()),
        address + "?week=" + monday.minusWeeks(1),
        isOver ? address + "?week=" + monday.plusWeeks(1) : "",
        figures(report));
  }

  static String title(WeeklyReport report) {
    LocalDate monday = report.week().first();
    return "Week %d of %d"
        .formatted(
            monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_BASED_YEAR));
  }

  /// In the order in which they are shown.
  static List<Figure> figures(WeeklyReport report) {
    return List.of(
        states(report),
        danger(report),
        waiting(report),
        ratings(report),
        FeedbackFigures.problems(report.problems()),
        views(report),
        unanswered(report),
        WholeTableFigures.oldest(report.oldest()));
  }

  private static Figure states(WeeklyReport report) {
    long all = report.states().stream().mapToLong(WeeklyReport.InList::all).sum();
    String title = "Feedback of this week";
    if (all == 0) {
      return Figure.without("states", title, "None came.", "");
    }
    return table(
        "states",
        title,
        Say.counted(all, "item") + " came. This is where they stand now.",
        new Table(
            "Feedback of this week by what became of it",
            List.of("List", "Items", "Speak of danger"),
            Stream.concat(
                    report.states().stream()
                        .map(
                            in ->
                                new Table.Row(
                                    Say.list(in.list()),
                                    List.of(Say.number(in.all()), Say.number(in.danger())))),
                    Stream.of(
                        new Table.Row(
                            "All",
                            List.of(Say.number(all), Say.number(report.danger().size())),
                            true)))
                .toList()),
        "");
  }

  private static Figure danger(WeeklyReport report) {
    String title = "How long danger waited";
    if (report.danger().isEmpty()) {
      return Figure.without("waits", title, "Nothing of this week speaks of danger.", "");
    }
    return table(
        "waits",
        title,
        Say.counted(report.danger().size(), "item")
            + (report.danger().size() == 1 ? " speaks" : " speak")
            + " of danger.",
        new Table(
            "Feedback of this week that speaks of danger, and how long it waited",
            List.of("Now", "Items", "Longest wait"),
            Stream.of(WeeklyReport.Now.values())
                .filter(now -> !in(report, now).isEmpty())
                .map(
                    now ->
                        new Table.Row(
                            named(now),
                            List.of(Say.number(in(report, now).size()), longest(report, now))))
                .toList()),
        "An item is taken up when it is moved out of what waits, by the desk's own record.");
  }

  private static List<WeeklyReport.Danger> in(WeeklyReport report, WeeklyReport.Now now) {
    return report.danger().stream().filter(danger -> danger.now() == now).toList();
  }

  private static String longest(WeeklyReport report, WeeklyReport.Now now) {
    return now == WeeklyReport.Now.SOMETIME
        ? "not known"
        : Say.time(
            in(report, now).stream()
                .map(WeeklyReport.Danger::waited)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
  }

  private static String named(WeeklyReport.Now now) {
    return switch (now) {
      case WAITING -> "Still waiting";
      case TAKEN_UP -> "Taken up";
      case SOMETIME -> "Taken up, not on record when";
    };
  }

  private static Figure waiting(WeeklyReport report) {
    WeeklyReport.Unread unread = report.unread();
    Instant oldest = unread.oldest();
    String text =
        unread.all() == 0 || oldest == null
            ? "Nothing waits to be read."
            : "%s to be read, of any week; %s of danger. The oldest has waited %s, since %s."
                .formatted(
                    Say.counted(unread.all(), "item") + (unread.all() == 1 ? " waits" : " wait"),
                    Say.number(unread.danger()) + (unread.danger() == 1 ? " speaks" : " speak"),
                    Say.time(Duration.between(oldest, report.made())),
                    Say.day(LocalDate.ofInstant(oldest, ZoneOffset.UTC)));
    return Figure.without("unread", "What waits now", text, "");
  }

  private static Figure ratings(WeeklyReport report) {
    FeedbackPerDay now = report.feedback();
    FeedbackPerDay before = report.before();
    String title = "Ratings, beside the week before";
    if (now.all() == 0 && before.all() == 0) {
      return Figure.without("ratings", title, "Nothing in either week.", "");
    }
    Stream<Table.Row> rated =
        IntStream.rangeClosed(1, FeedbackPerDay.BEST)
            .mapToObj(
                rating ->
                    new Table.Row(
                        FeedbackFigures.RATINGS.get(rating - 1).name(),
                        List.of(Say.number(now.of(rating)), Say.number(before.of(rating)))));
    Stream<Table.Row> sums =
        Stream.of(
            new Table.Row("No rating", List.of(Say.number(now.of(0)), Say.number(before.of(0)))),
            new Table.Row("All", List.of(Say.number(now.all()), Say.number(before.all())), true),
            new Table.Row(
                "Average", List.of(Say.average(now.average()), Say.average(before.average()))));
    return table(
        "ratings",
        title,
        "",
        new Table(
            "Feedback by rating, without what was called spam or looks sent by a machine",
            List.of("Rating", "This week", "Week before"),
            Stream.concat(rated, sums).toList()),
        "");
  }

  private static Figure views(WeeklyReport report) {
    String title = "Page views";
    if (report.views().all() == 0) {
      return Figure.without("views", title, "None were counted.", UsageFigures.VIEWS_NOTE);
    }
    return table(
        "views",
        title,
        "%s, %s in the week before."
            .formatted(
                Say.counted(report.views().all(), "page view"), Say.number(report.viewsBefore())),
        new Table(
            "The most viewed pages",
            List.of("Page", "Page views"),
            report.views().pages().stream()
                .limit(MOST_VIEWED)
                .map(page -> new Table.Row(page.address(), List.of(Say.number(page.all()))))
                .toList()),
        UsageFigures.VIEWS_NOTE);
  }

  private static Figure unanswered(WeeklyReport report) {
    String title = "Questions without an answer";
    List<UnansweredPerWeek.Question> questions = report.unanswered().questions();
    if (questions.isEmpty()) {
      return Figure.without("unanswered", title, "None that five asked alike.", "");
    }
    return table(
        "unanswered",
        title,
        "What at least five asked alike, in the words of our own articles, shortened.",
        new Table(
            "Questions without an answer in this week",
            List.of("Words", "Asked"),
            questions.stream()
                .map(
                    question ->
                        new Table.Row(question.stems(), List.of(Say.number(question.asked()))))
                .toList()),
        "");
  }

  private static Figure table(String id, String title, String text, Table table, String note) {
    return new Figure(id, title, text, null, table, note);
  }
}

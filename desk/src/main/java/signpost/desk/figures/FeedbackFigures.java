package signpost.desk.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import signpost.desk.chart.Bars;
import signpost.desk.chart.Columns;
import signpost.desk.chart.Figure;
import signpost.desk.chart.Series;
import signpost.desk.chart.Table;

/// What feedback says, in pictures.
final class FeedbackFigures {
  /// From the base up: what is poor is compared best, and what says nothing is on top.
  static final List<Series> RATINGS =
      List.of(
          new Series("1, very poor", "one"),
          new Series("2, poor", "two"),
          new Series("3, neither", "three"),
          new Series("4, good", "four"),
          new Series("5, very good", "five"),
          new Series("No rating", "none"));

  private FeedbackFigures() {}

  static Figure ratings(Period period, FeedbackPerDay feedback) {
    Spans spans = Spans.of(period.days());
    String title = "Feedback per %s and rating".formatted(spans.unit());
    String apart =
        feedback.setApart() == 0
            ? ""
            : Say.number(feedback.setApart())
                + " more, called spam or looking as if a machine had sent "
                + (feedback.setApart() == 1 ? "it" : "them")
                + ", count nowhere here.";
    if (feedback.all() == 0) {
      return Figure.without("feedback", title, Say.NOTHING, apart);
    }
    String text =
        "%s in %s. Rated 1 or 2: %s. Average rating: %s."
            .formatted(
                Say.counted(feedback.all(), "item"),
                Say.counted(period.length(), "day"),
                Say.number(feedback.of(1) + feedback.of(2)),
                Say.average(feedback.average()));
    List<Columns.Values> columns =
        spans.all().stream()
            .map(span -> new Columns.Values(Say.shortDay(span.first()), byRating(feedback, span)))
            .toList();
    return new Figure(
        "feedback",
        title,
        text,
        Columns.of(
            "feedback-picture",
            title,
            "%s One column a %s, stacked by rating. %s"
                .formatted(text, spans.unit(), highest(columns)),
            RATINGS,
            columns),
        table(period, spans, feedback),
        (spans.note() + " " + apart).strip());
  }

  private static String highest(List<Columns.Values> columns) {
    Columns.Values most =
        columns.stream().max(Comparator.comparingLong(Columns.Values::sum)).orElseThrow();
    return "The highest: %s with %s.".formatted(most.label(), Say.number(most.sum()));
  }

  /// In the order of `RATINGS`.
  private static List<Long> byRating(FeedbackPerDay feedback, Spans.Span span) {
    return IntStream.range(0, RATINGS.size())
        .mapToObj(
            series -> {
              int rating = (series + 1) % RATINGS.size();
              return span.sum(feedback.days().stream().map(day -> day.of(rating)).toList());
            })
        .toList();
  }

  private static Table table(Period period, Spans spans, FeedbackPerDay feedback) {
    List<Table.Row> rows = new ArrayList<>();
    for (Spans.Span span : spans.all()) {
      rows.add(new Table.Row(Say.shortDay(span.first()), cells(byRating(feedback, span))));
    }
    List<Long> sums = byRating(feedback, new Spans.Span(period.first(), 0, period.length()));
    rows.add(new Table.Row("All", cells(sums), true));
    return new Table(
        "Feedback by %s and rating, %s. 1 is very poor, 5 very good."
            .formatted(spans.unit(), Say.period(period)),
        List.of(Say.head(spans.unit()), "1", "2", "3", "4", "5", "None", "All"),
        rows);
  }

  private static List<String> cells(List<Long> numbers) {
    List<String> cells = new ArrayList<>();
    numbers.forEach(number -> cells.add(Say.number(number)));
    cells.add(Say.number(numbers.stream().mapToLong(Long::longValue).sum()));
    return cells;
  }

  static Figure danger(Period period, FeedbackPerDay feedback) {
    Spans spans = Spans.of(period.days());
    String title = "Feedback that speaks of danger, per " + spans.unit();
    if (feedback.danger() == 0) {
      return Figure.without("danger", title, Say.NOTHING, "");
    }
    List<Long> byDay = feedback.days().stream().map(FeedbackPerDay.Day::danger).toList();
    List<Columns.Values> columns =
        spans.all().stream()
            .map(span -> new Columns.Values(Say.shortDay(span.first()), List.of(span.sum(byDay))))
            .toList();
    String text =
        "%s in %s, whatever the rating. They are in the picture above too."
            .formatted(Say.counted(feedback.danger(), "item"), Say.counted(period.length(), "day"));
    return new Figure(
        "danger",
        title,
        text,
        Columns.of(
            "danger-picture",
            title,
            "%s One column a %s. %s".formatted(text, spans.unit(), highest(columns)),
            List.of(new Series("Danger", "danger")),
            columns),
        new Table(
            "Feedback that speaks of danger by %s, %s. A %s without any is left out."
                .formatted(spans.unit(), Say.period(period), spans.unit()),
            List.of(Say.head(spans.unit()), "Items"),
            columns.stream()
                .filter(column -> column.sum() > 0)
                .map(column -> new Table.Row(column.label(), List.of(Say.number(column.sum()))))
                .toList()),
        "");
  }

  static Figure problems(PagesWithProblems problems) {
    String title = "Pages with the most problems";
    String note =
        "\u201cThere is something wrong with this page\u201d asks for no rating, so feedback"
            + " without one counts as a problem."
            + (problems.unknown() == 0
                ? ""
                : " "
                    + Say.counted(problems.unknown(), "item")
                    + " of either kind "
                    + (problems.unknown() == 1 ? "names" : "name")
                    + " no page.");
    if (problems.pages().isEmpty()) {
      return Figure.without("problems", title, Say.NOTHING, note);
    }
    PagesWithProblems.Page worst = problems.pages().getFirst();
    String text =
        "Feedback with a rating of 1 or 2, or without one, by the page that it is about."
            + (problems.further() == 0
                ? ""
                : " %s more than these.".formatted(Say.counted(problems.further(), "page")));
    return new Figure(
        "problems",
        title,
        text,
        Bars.of(
            "problems-picture",
            title,
            text
                + " The longest bar: %s with %s."
                    .formatted(worst.address(), Say.number(worst.problems())),
            List.of(new Series("Rated 1 or 2", "one"), new Series("No rating", "none")),
            problems.pages().stream()
                .map(
                    page ->
                        new Bars.Values(
                            page.address(),
                            Say.number(page.problems()),
                            List.of(page.poor(), page.unrated()),
                            0))
                .toList()),
        new Table(
            "Pages by feedback with a poor rating (1 or 2) or none, and the average of all ratings",
            List.of("Page", "Poor", "None", "Both", "Average"),
            problems.pages().stream()
                .map(
                    page ->
                        new Table.Row(
                            page.address(),
                            List.of(
                                Say.number(page.poor()),
                                Say.number(page.unrated()),
                                Say.number(page.problems()),
                                Say.average(page.average()))))
                .toList()),
        note);
  }
}

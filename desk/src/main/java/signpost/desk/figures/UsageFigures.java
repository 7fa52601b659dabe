package signpost.desk.figures;

import java.util.ArrayList;
import java.util.List;
import signpost.desk.chart.Bars;
import signpost.desk.chart.Columns;
import signpost.desk.chart.Figure;
import signpost.desk.chart.Series;
import signpost.desk.chart.Table;

/// What is viewed, and what is asked for and not there, in pictures.
final class UsageFigures {
  private static final int MOST = 20;
  static final String VIEWS_NOTE = "Counted only for visitors who allow it: there were more.";

  private UsageFigures() {}

  static Figure views(Period period, PageViewsByPage views) {
    Spans spans = Spans.of(period.days());
    String title = "Page views per " + spans.unit();
    if (views.all() == 0) {
      return Figure.without("views", title, Say.NOTHING, VIEWS_NOTE);
    }
    String text =
        "%s in %s."
            .formatted(Say.counted(views.all(), "page view"), Say.counted(period.length(), "day"));
    List<Long> byDay = views.byDay();
    List<Columns.Values> columns =
        spans.all().stream()
            .map(span -> new Columns.Values(Say.shortDay(span.first()), List.of(span.sum(byDay))))
            .toList();
    List<Table.Row> rows = new ArrayList<>();
    columns.forEach(
        column -> rows.add(new Table.Row(column.label(), List.of(Say.number(column.sum())))));
    rows.add(new Table.Row("All", List.of(Say.number(views.all())), true));
    return new Figure(
        "views",
        title,
        text,
        Columns.of(
            "views-picture",
            title,
            "%s One column a %s.".formatted(text, spans.unit()),
            List.of(Series.only("Page views")),
            columns),
        new Table(
            "Page views by %s, %s".formatted(spans.unit(), Say.period(period)),
            List.of(Say.head(spans.unit()), "Page views"),
            rows),
        (VIEWS_NOTE + " " + spans.note()).strip());
  }

  static Figure viewsByPage(Period period, PageViewsByPage views) {
    String title = "Page views by page";
    if (views.all() == 0) {
      return Figure.without("viewed-pages", title, Say.NOTHING, "");
    }
    List<PageViewsByPage.Page> most =
        views.pages().subList(0, Math.min(MOST, views.pages().size()));
    String text =
        views.pages().size() <= MOST
            ? Say.counted(views.pages().size(), "page") + " viewed."
            : "The %d most viewed of %s."
                .formatted(MOST, Say.counted(views.pages().size(), "page"));
    return new Figure(
        "viewed-pages",
        title,
        text,
        Bars.of(
            "viewed-pages-picture",
            title,
            text
                + " The longest bar: %s with %s."
                    .formatted(most.getFirst().address(), Say.number(most.getFirst().all())),
            List.of(Series.only("Page views")),
            most.stream()
                .map(
                    page ->
                        new Bars.Values(
                            page.address(), Say.number(page.all()), List.of(page.all()), 0))
                .toList()),
        new Table(
            "Page views by page, " + Say.period(period),
            List.of("Page", "Page views"),
            most.stream()
                .map(page -> new Table.Row(page.address(), List.of(Say.number(page.all()))))
                .toList()),
        "");
  }

  static Figure unanswered(UnansweredPerWeek unanswered) {
    String title = "Questions without an answer, per week";
    String note =
        "What fewer than five asked alike in a week is counted nowhere, nor is what is asked"
            + " without JavaScript. Weeks begin on Monday, and a week that the period only touches"
            + " counts whole.";
    if (unanswered.asked() == 0) {
      return Figure.without("unanswered", title, Say.NOTHING, note);
    }
    String text = "Asked %s.".formatted(Say.counted(unanswered.asked(), "time"));
    return new Figure(
        "unanswered",
        title,
        text,
        Columns.of(
            "unanswered-picture",
            title,
            text + " One column a week.",
            List.of(Series.only("Asked")),
            unanswered.weeks().stream()
                .map(week -> new Columns.Values(Say.shortDay(week.monday()), List.of(week.asked())))
                .toList()),
        new Table(
            "Questions without an answer, by week",
            List.of("Week from", "Asked", "Different questions"),
            unanswered.weeks().stream()
                .map(
                    week ->
                        new Table.Row(
                            Say.day(week.monday()),
                            List.of(Say.number(week.asked()), Say.number(week.questions().size()))))
                .toList()),
        note);
  }
}

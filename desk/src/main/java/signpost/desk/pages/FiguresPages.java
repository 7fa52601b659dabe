package signpost.desk.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import signpost.desk.figures.FiguresHtml;
import signpost.desk.figures.Measurements;
import signpost.desk.figures.Period;
import signpost.desk.web.Call;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.desk.work.Workplace;

/// Figures on a page, and the report of a week to be printed.
final class FiguresPages {
  private static final String PATH = "/figures";
  private static final String REPORT = "/report";

  private final Workplace place;
  private final Measurements measurements;
  private final Html html;
  private final Frame frame;

  FiguresPages(Workplace place, Html html, Frame frame) {
    this.place = place;
    this.measurements = new Measurements(place.database(), place.retention(), place.clock());
    this.html = html;
    this.frame = frame;
  }

  void answerIn(Routes routes) {
    routes.get(PATH, this::figures).get(REPORT, this::report);
  }

  private Reply figures(Call call) {
    Period period = Period.last(days(call.asked("days")), place.clock());
    return Reply.page(
        html.wrapped(
            "Figures",
            PATH,
            FiguresHtml.of(measurements.figures(period), frame.at(PATH), frame.at(REPORT))));
  }

  private Reply report(Call call) {
    return Reply.page(
        html.wrapped(
            "Report of a week",
            PATH,
            FiguresHtml.of(measurements.report(week(call.asked("week"))), frame.at(REPORT))));
  }

  private static int days(String asked) {
    return Period.LENGTHS.stream()
        .filter(length -> length.toString().equals(asked))
        .findFirst()
        .orElse(Period.USUAL);
  }

  private Period week(String day) {
    try {
      return day.isEmpty() ? Period.lastWeek(place.clock()) : Period.week(LocalDate.parse(day));
    } catch (DateTimeException none) {
      return Period.lastWeek(place.clock());
    }
  }
}

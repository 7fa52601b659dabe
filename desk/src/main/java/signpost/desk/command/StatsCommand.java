package signpost.desk.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import signpost.desk.figures.Figures;
import signpost.desk.figures.FiguresJson;
import signpost.desk.figures.FiguresText;
import signpost.desk.figures.Measurements;
import signpost.desk.figures.Period;
import signpost.desk.work.Workplace;

@Command(
    name = "stats",
    description = {
      "Counts: feedback for each day and rating, pages with most problems, page views, questions"
          + " without an answer, choices about cookies, the oldest of each kind. No word of a"
          + " visitor's.",
      "Choices about cookies and the oldest of each kind need an administrator's permissions, since"
          + " they read whole tables.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run stats",
      "  desk/run stats --days 90 --json",
      "  desk/run stats --week 2026-11-23        the report of that week, to be printed",
      "",
      "--json: one object with from, to, feedback, problems, views, unanswered, cookies and oldest;"
          + " the last two are null where you may not know them.",
      ""
    })
final class StatsCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "7, 30 or 90: the last days, today among them. Otherwise 30.")
  private int days = Period.USUAL;

  @Option(
      names = "--week",
      paramLabel = "DAY",
      description = "Instead of that, the report of the week that has this day.")
  private @Nullable LocalDate week;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  StatsCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    if (!Period.LENGTHS.contains(days)) {
      throw Asked.wrong(command, "--days is 7, 30 or 90.");
    }
    if (json && week != null) {
      throw Asked.wrong(command, "--json does not go with --week.");
    }
    try (Workplace place = desk.open()) {
      Measurements measurements =
          new Measurements(place.database(), place.retention(), place.clock());
      desk.out().println(said(measurements, place));
      return Exit.DONE;
    }
  }

  private String said(Measurements measurements, Workplace place) {
    if (week != null) {
      return FiguresText.of(measurements.report(Period.week(week)));
    }
    Figures figures = measurements.figures(Period.last(days, place.clock()));
    return json ? FiguresJson.of(figures) : FiguresText.of(figures);
  }
}

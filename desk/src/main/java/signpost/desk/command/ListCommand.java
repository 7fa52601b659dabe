package signpost.desk.command;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import signpost.desk.export.JsonRows;
import signpost.desk.export.Row;
import signpost.desk.feedback.Filter;
import signpost.desk.feedback.Inbox;
import signpost.desk.work.Workplace;

@Command(
    name = "list",
    description = "Lists feedback: danger first, then the newest. Personal data is covered.%n",
    footer = {
      "",
      "Examples:",
      "  desk/run list --list received --limit 20",
      "  desk/run list --tag maps --from 2026-11-01 --json",
      "  desk/run list --words 'bus timetable'",
      "",
      "--json: an array of objects with reference, list, state, quarantined, danger, received,"
          + " until, page, rating, tags, version, text, reply.",
      ""
    })
final class ListCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most, 1 to 1000. Otherwise 50.")
  private int limit = 50;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  ListCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    Filter wanted = filter.filter();
    if (limit < 1 || limit > 1000) {
      throw Asked.wrong(command, "--limit is a number from 1 to 1000; for more there is export.");
    }
    try (Workplace place = desk.open()) {
      Progress progress = desk.progress("looked at");
      Inbox.Slice slice = place.inbox().slice(wanted, null, limit, progress::at);
      List<Row> rows = slice.items().stream().map(Row::covered).toList();
      if (json) {
        writeJson(rows);
      } else {
        desk.out().print(table(rows));
      }
      if (slice.next() != null) {
        desk.err().println("There is more: --limit shows more at once, export shows all.");
      }
      return Exit.DONE;
    }
  }

  private void writeJson(List<Row> rows) throws IOException {
    JsonRows out = new JsonRows(desk.out());
    for (Row row : rows) {
      out.add(row);
    }
    out.end();
  }

  static String table(List<Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("REFERENCE", "", "LIST", "RECEIVED (UTC)", "RATING", "PAGE", "TAGS", "TEXT"));
    for (Row row : rows) {
      cells.add(
          List.of(
              row.feedback().reference().grouped(),
              row.feedback().danger() ? "DANGER" : "",
              row.feedback().list(),
              String.format(
                  Locale.ROOT,
                  "%1$tF %1$tH:%1$tM",
                  row.feedback().received().atOffset(ZoneOffset.UTC)),
              row.feedback().rating() == 0 ? "" : Integer.toString(row.feedback().rating()),
              Plain.line(row.feedback().page(), 30),
              Plain.line(String.join(" ", row.tags()), 30),
              Plain.line(row.text(), 60)));
    }
    return Plain.table(cells);
  }
}

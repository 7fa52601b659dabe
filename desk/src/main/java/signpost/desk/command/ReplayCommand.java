package signpost.desk.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.desk.erasing.Replay;
import signpost.desk.work.Workplace;

@Command(
    name = "replay",
    description = {
      "After a backup was restored: goes through the feedback table and erases again what was"
          + " erased before. Do it before anybody uses the table. Doing it again does no harm, and"
          + " finishes what was interrupted.",
      "",
      "DynamoDB restores a table without its time to live: switch that on for expires, too.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run replay --stack signpost --table signpost-FeedbackTable-1A2B-restored",
      "  desk/run replay --json",
      "",
      "--json: an object with looked and forgotten, numbers of items (feedback, addresses, entries"
          + " of tags).",
      ""
    })
final class ReplayCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "The restored copy, called as the table with -restored after it. Otherwise the service's"
              + " own table.")
  private String table = "";

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  ReplayCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    try (Workplace place = desk.open()) {
      String name = table.isEmpty() ? place.database().tables().feedback() : table;
      Progress progress = desk.progress("looked at");
      Replay.Outcome outcome =
          new Replay(
                  place.database(),
                  name,
                  place.record(),
                  place.retention().feedback(),
                  place.clock())
              .run(
                  (looked, forgotten) ->
                      progress.at(looked, String.format(Locale.UK, ", %,d forgotten", forgotten)));
      if (json) {
        try (JsonGenerator out = Json.to(desk.out())) {
          out.writeStartObject();
          out.writeNumberField("looked", outcome.looked());
          out.writeNumberField("forgotten", outcome.forgotten());
          out.writeEndObject();
          out.writeRaw('\n');
        }
      } else {
        desk.out()
            .println(
                String.format(
                    Locale.UK,
                    "%,d looked at, %,d forgotten.",
                    outcome.looked(),
                    outcome.forgotten()));
      }
      return Exit.DONE;
    }
  }
}

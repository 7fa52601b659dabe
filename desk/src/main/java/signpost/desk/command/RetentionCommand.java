package signpost.desk.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.desk.database.TableNames;
import signpost.desk.work.Workplace;
import signpost.retention.Remaining;

@Command(
    name = "retention",
    description = {
      "Says what stands in each table, and whether anything outlives the date at which it is to go."
          + " DynamoDB deletes within some two days of it; nothing shows it meanwhile. Reads all"
          + " tables from end to end.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run retention",
      "  desk/run retention --json",
      "",
      "--json: an array of objects with table, items, undated (would stay for ever), overdue, first"
          + " (the earliest date at which something goes, or null), hoursOverdue.",
      ""
    })
final class RetentionCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  RetentionCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    try (Workplace place = desk.open()) {
      Instant now = place.clock().instant();
      SequencedMap<String, Remaining> all = new LinkedHashMap<>();
      Progress progress = desk.progress("tables read");
      for (Map.Entry<String, String> table : tables(place.database().tables()).entrySet()) {
        all.put(
            table.getKey(),
            Remaining.in(place.database().client(), table.getValue(), place.clock()));
        progress.at(all.size());
      }
      if (json) {
        write(all, now);
      } else {
        desk.out().print(text(all, now));
      }
      return Exit.DONE;
    }
  }

  private static SequencedMap<String, String> tables(TableNames names) {
    SequencedMap<String, String> tables = new LinkedHashMap<>();
    tables.put("feedback", names.feedback());
    tables.put("erased feedback", names.erasedFeedback());
    tables.put("sending limit", names.sendingLimit());
    tables.put("preferences", names.preferences());
    tables.put("usage", names.usage());
    tables.put("unanswered", names.unanswered());
    tables.put("desk record", names.deskRecord());
    return tables;
  }

  private static String text(SequencedMap<String, Remaining> all, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("TABLE", "ITEMS", "UNDATED", "OVERDUE", "FIRST TO GO", "HOURS OVERDUE"));
    all.forEach(
        (table, remaining) ->
            rows.add(
                List.of(
                    table,
                    Long.toString(remaining.items()),
                    Long.toString(remaining.undated()),
                    Long.toString(remaining.overdue()),
                    remaining.first() == null ? "" : remaining.first().toString(),
                    Long.toString(remaining.longestOverdue(now).toHours()))));
    return Plain.table(rows);
  }

  private void write(SequencedMap<String, Remaining> all, Instant now) throws IOException {
    try (JsonGenerator out = Json.to(desk.out())) {
      out.writeStartArray();
      for (Map.Entry<String, Remaining> table : all.entrySet()) {
        Remaining remaining = table.getValue();
        out.writeStartObject();
        out.writeStringField("table", table.getKey());
        out.writeNumberField("items", remaining.items());
        out.writeNumberField("undated", remaining.undated());
        out.writeNumberField("overdue", remaining.overdue());
        if (remaining.first() == null) {
          out.writeNullField("first");
        } else {
          out.writeStringField("first", remaining.first().toString());
        }
        out.writeNumberField("hoursOverdue", remaining.longestOverdue(now).toHours());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeRaw('\n');
    }
  }
}

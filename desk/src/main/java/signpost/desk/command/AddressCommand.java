package signpost.desk.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.erasing.Address;
import signpost.desk.export.Export;
import signpost.desk.export.Format;
import signpost.desk.export.Row;
import signpost.desk.export.RowJson;
import signpost.desk.work.OnePerson;
import signpost.desk.work.Workplace;

@Command(
    name = "address",
    description = {
      "Finds all that is kept of one email address, for somebody who asks what you have of them:"
          + " what gave it to be answered at, and, marked apart, what only mentions it. Reads the"
          + " whole table. That you looked goes on record, without the address.",
      "",
      "An address is kept for a shorter time than the text it came with (90 days, unless the"
          + " service says otherwise). After that, nothing tells who wrote.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run address jo@example.org",
      "  desk/run address jo@example.org --export json --out jo.json",
      "",
      "--export: all of it, nothing covered. What only mentions the address may be about somebody"
          + " else too, and has no address of its own in it: read it before you pass it on.",
      "--json: an array of objects with how (given or mentioned) and the fields of list.",
      ""
    })
final class AddressCommand implements Callable<Integer> {

  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "EMAIL", description = "In any case.")
  private String typed = "";

  @Option(names = "--export", paramLabel = "csv|json", description = "Exports what was found.")
  private String export = "";

  @Option(names = "--out", paramLabel = "FILE", description = "As for export.")
  private @Nullable Path out;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  AddressCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    Address address = address(command, typed);
    if (export.isEmpty() && out != null) {
      throw Asked.wrong(command, "--out goes with --export.");
    }
    @Nullable Format format = export.isEmpty() ? null : ExportCommand.format(command, export);
    try (Workplace place = desk.open()) {
      List<Row> rows =
          new OnePerson(place).rows(address, format != null, desk.progress("looked at")::at);
      if (rows.isEmpty()) {
        desk.err().println("Nothing is kept of this address.");
        return Exit.NOT_FOUND;
      }
      if (format != null) {
        ExportCommand.written(
            desk,
            out,
            to -> {
              Export.write(format, rows, to);
              return rows.size();
            });
        desk.err().println(rows.size() + " exported.");
      } else if (json) {
        write(rows);
      } else {
        tell("Gave it to be answered at", OnePerson.GIVEN, rows);
        tell("Only mention it", OnePerson.MENTIONED, rows);
      }
      return Exit.DONE;
    }
  }

  static Address address(@Nullable CommandSpec command, String typed) {
    Address address = Address.read(typed);
    if (address == null) {
      throw Asked.wrong(command, "That is no email address.");
    }
    return address;
  }

  private void tell(String title, String how, List<Row> rows) {
    List<Row> these =
        rows.stream().filter(row -> how.equals(row.more().get(OnePerson.HOW))).toList();
    desk.out().println(title + ": " + these.size());
    if (!these.isEmpty()) {
      desk.out().print(ListCommand.table(these));
    }
  }

  private void write(List<Row> rows) throws IOException {
    try (JsonGenerator to = Json.to(desk.out())) {
      to.writeStartArray();
      for (Row row : rows) {
        RowJson.write(to, row);
      }
      to.writeEndArray();
      to.writeRaw('\n');
    }
  }
}

package signpost.desk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.export.Format;
import signpost.desk.export.Order;
import signpost.desk.export.PrivateFile;
import signpost.desk.work.Workplace;

@Command(
    name = "export",
    description = {
      "Exports feedback as CSV for a spreadsheet, or as JSON. Personal data in texts and replies is"
          + " covered, and no address is in it, unless you ask and say why. That you exported, what"
          + " and why goes on record first.",
      "",
      "In CSV, an apostrophe stands before what a spreadsheet could take for a formula, and before"
          + " an apostrophe: at the beginning of a cell, and after each line end, tab, semicolon"
          + " and comma in it. Who reads the file by program takes one apostrophe away at each of"
          + " these places.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run export csv --out november.csv --from 2026-11-01 --to 2026-11-30",
      "  desk/run export json --tag maps >maps.json",
      "  desk/run export csv --out maps.csv --tag maps --emails --reason 'they asked to be told'",
      "",
      "Fields: reference, list, state, quarantined, danger, received, until, page, rating, tags,"
          + " version, text, reply; email with --emails.",
      ""
    })
final class ExportCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "csv|json", description = "As what.")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "A file, which you alone can read. It appears when it is whole, in the place of what was"
              + " there. Otherwise standard output.")
  private @Nullable Path out;

  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(names = "--emails", description = "With the addresses to answer at. Takes a --reason.")
  private boolean emails;

  @Option(
      names = "--open",
      description = "With personal data in texts and replies uncovered. Takes a --reason.")
  private boolean open;

  @Option(names = "--reason", paramLabel = "WHY", description = "Goes on record, as you type it.")
  private String reason = "";

  ExportCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    if ((emails || open) && reason.isBlank()) {
      throw Asked.wrong(command, "--emails and --open take a --reason, which goes on record.");
    }
    if (reason.length() > Order.LONGEST_REASON) {
      throw Asked.wrong(command, "A reason has at most " + Order.LONGEST_REASON + " characters.");
    }
    Order order = new Order(format(command, format), filter.filter(), emails, open, reason);
    try (Workplace place = desk.open()) {
      Progress progress = desk.progress("exported");
      long written = written(desk, out, to -> place.export().write(order, to, progress::at));
      desk.err().println(String.format(Locale.UK, "%,d exported.", written));
      return Exit.DONE;
    }
  }

  static Format format(@Nullable CommandSpec command, String typed) {
    for (Format format : Format.values()) {
      if (format.extension().equals(typed.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw Asked.wrong(command, "An export is csv or json.");
  }

  /// To a file, or to standard output.
  static long written(DeskCommand desk, @Nullable Path out, PrivateFile.Writing writing)
      throws IOException {
    if (out != null) {
      return PrivateFile.write(out, writing);
    }
    long written = writing.to(desk.out());
    if (desk.out().checkError()) {
      throw new IOException("nobody reads on");
    }
    return written;
  }
}

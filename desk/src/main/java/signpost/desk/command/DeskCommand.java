package signpost.desk.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import signpost.desk.database.Database;
import signpost.desk.database.NoDatabase;
import signpost.desk.work.Workplace;

/// The desk's one command, and what all below it have in common.
@Command(
    name = "desk/run",
    description = {
      "Where the team reads feedback, answers it, measures and forgets.",
      "Without a command, opens its page in your browser, for you alone.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run                                the page, over the service that runs on this"
          + " machine",
      "  desk/run --stack signpost               the page, over a stack on AWS, with your own"
          + " permissions",
      "  desk/run list --list received           what waits",
      "  desk/run show 7K2M-9QXA-T4RC            one of them",
      "  desk/run list --help                    what a command takes",
      ""
    })
public final class DeskCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description =
          "A stack on AWS. Otherwise SIGNPOST_STACK; otherwise the service on this machine.")
  private @Nullable String stack;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description =
          "Where the service on this machine keeps what it stores. Otherwise SIGNPOST_DATA;"
              + " otherwise local/data.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The page's port. Otherwise any that is free.")
  private int port;

  @Option(names = "--no-browser", description = "Only prints where the page is.")
  private boolean noBrowser;

  private DeskCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// @return what to exit with
  public static int run(Surroundings surroundings, String... arguments) {
    DeskCommand desk = new DeskCommand(surroundings);
    CommandLine line = new CommandLine(desk);
    List.of(
            new ListCommand(desk),
            new ShowCommand(desk),
            new StateCommand(desk),
            new TagCommand(desk),
            new UntagCommand(desk),
            new ReplyCommand(desk),
            new ExportCommand(desk),
            new AddressCommand(desk),
            new EraseCommand(desk),
            new ReplayCommand(desk),
            new RetentionCommand(desk),
            new StatsCommand(desk))
        .forEach(line::addSubcommand);
    line.registerConverter(LocalDate.class, DeskCommand::day);
    describe(line);
    line.getSubcommands().values().forEach(DeskCommand::describe);
    line.setOut(new PrintWriter(surroundings.out(), true, UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, UTF_8))
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Failures.told(failure, surroundings.err()));
    try {
      return line.execute(arguments);
    } finally {
      surroundings.out().flush();
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException other) {
      throw new TypeConversionException("a day is written as 2026-11-23");
    }
  }

  private static void describe(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).description("Says this.").build())
        .usageMessage()
        .width(100)
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .exitCodeListHeading("Exit codes:%n")
        .exitCodeList(Exit.list());
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      err().println("--port is a number from 0 to 65535.");
      return Exit.USAGE;
    }
    try (Database database = database()) {
      surroundings.page().open(database, port, !noBrowser);
      return Exit.DONE;
    }
  }

  Workplace open() throws NoDatabase {
    return Workplace.over(database(), surroundings.clock());
  }

  private Database database() throws NoDatabase {
    String name = stack != null ? stack : environment("SIGNPOST_STACK");
    String folder = environment("SIGNPOST_DATA");
    Path local = surroundings.root().resolve("local/data");
    Path kept = data != null ? data : folder.isEmpty() ? local : Path.of(folder);
    return surroundings.databases().open(name, kept);
  }

  private String environment(String name) {
    return surroundings.environment().getOrDefault(name, "");
  }

  Surroundings surroundings() {
    return surroundings;
  }

  PrintStream out() {
    return surroundings.out();
  }

  PrintStream err() {
    return surroundings.err();
  }

  Progress progress(String what) {
    return new Progress(surroundings.err(), surroundings.clock(), what);
  }
}

package signpost.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import signpost.desk.command.DeskCommand;
import signpost.desk.command.Surroundings;
import signpost.desk.database.Databases;

/// `desk/run`: the page, or a command. `-Dsignpost.root` is the folder of the project.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Path root = Path.of(System.getProperty("signpost.root", "."));
    Surroundings surroundings =
        new Surroundings(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            System.in,
            isAsked(),
            System.getenv(),
            root,
            Clock.systemUTC(),
            Databases::open,
            (database, port, browser) -> OpenPage.open(database, root, port, browser));
    System.exit(DeskCommand.run(surroundings, arguments));
  }

  /// Whether somebody sits there. JDK 25 has no console where nobody does.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isAsked() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// Whatever this machine's own encoding is: what is exported is read elsewhere.
  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(to)), to == FileDescriptor.err, UTF_8);
  }
}

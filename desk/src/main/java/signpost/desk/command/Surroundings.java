package signpost.desk.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import signpost.desk.database.Database;
import signpost.desk.database.NoDatabase;

/// What a command is called in.
///
/// @param out for what was asked for
/// @param err for what else there is to say
/// @param asks whether somebody sits there who can be asked
/// @param root folder of the project
public record Surroundings(
    PrintStream out,
    PrintStream err,
    InputStream in,
    boolean asks,
    Map<String, String> environment,
    Path root,
    Clock clock,
    Opening databases,
    Page page) {

  /// Finds a database, as `Databases.open`.
  @FunctionalInterface
  public interface Opening {
    Database open(String stack, Path data) throws NoDatabase;
  }

  /// What is opened where no command is given.
  @FunctionalInterface
  public interface Page {
    /// Returns when it has been closed.
    ///
    /// @param port 0 for any that is free
    /// @param browser whether to show it in the reader's browser
    void open(Database database, int port, boolean browser)
        throws IOException, InterruptedException;
  }
}

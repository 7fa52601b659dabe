package signpost.desk.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.FileSystemException;
import signpost.desk.database.NoDatabase;
import signpost.desk.database.NotAllowed;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;

/// What the reader is told when something fails. No message of the SDK's or of a parser's is in it:
/// they quote what a visitor wrote.
final class Failures {
  private Failures() {}

  /// @return what to exit with
  static int told(Exception failure, PrintStream err) {
    NotAllowed refused = NotAllowed.in(failure);
    if (refused != null) {
      err.println(refused.text());
      return Exit.NOT_ALLOWED;
    }
    return switch (failure) {
      case NoDatabase none -> {
        err.println(none.getMessage());
        yield Exit.NO_DATABASE;
      }
      case SdkException lost -> database(err);
      case Unavailable lost -> database(err);
      case FileSystemException file -> {
        String why = file.getReason() == null ? name(file) : file.getReason();
        err.println(file.getFile() + ": " + why);
        yield Exit.FAILED;
      }
      case BindException taken -> {
        err.println("That port is taken: name another with --port.");
        yield Exit.FAILED;
      }
      case IOException broken -> {
        err.println("Reading or writing failed.");
        yield Exit.FAILED;
      }
      default -> {
        err.println("The desk has a fault: " + name(failure) + " at " + where(failure));
        yield Exit.FAILED;
      }
    };
  }

  private static int database(PrintStream err) {
    err.println(
        "The database does not answer. What was not said to be done may not be: try again in a"
            + " minute.");
    return Exit.FAILED;
  }

  private static String name(Exception failure) {
    return failure.getClass().getSimpleName();
  }

  private static String where(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }
}

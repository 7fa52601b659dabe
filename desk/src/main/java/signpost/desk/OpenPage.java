package signpost.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import signpost.desk.database.Database;
import signpost.desk.pages.Desk;
import signpost.desk.web.DeskServer;

/// The desk's page, from when it is opened until the reader ends the program.
final class OpenPage {
  private OpenPage() {}

  /// @param root of the project: what an editor adds is written there
  /// @param port 0 for any that is free
  /// @param browser whether to show it in the reader's browser
  static void open(Database database, Path root, int port, boolean browser)
      throws IOException, InterruptedException {
    try (DeskServer server =
        DeskServer.start(port, new Desk(database, root, Clock.systemUTC())::at)) {
      System.out.println("The desk, over " + database.place() + ": " + server.address());
      System.out.println("Whoever has this address can use it while this runs. Ctrl-C ends it.");
      if (browser) {
        show(server.address());
      }
      server.join();
    }
  }

  /// Where there is no such program, the address stands above.
  private static void show(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    try {
      new ProcessBuilder(system.startsWith("mac") ? "open" : "xdg-open", address)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException none) {
      System.out.println("No browser could be opened: open the address yourself.");
    }
  }
}

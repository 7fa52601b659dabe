package signpost.desk;

import java.io.IOException;
import signpost.desk.database.Database;

/// The desk's page, from when it is opened until the reader ends the program.
final class OpenPage {
  private OpenPage() {}

  /// @param port 0 for any that is free
  /// @param browser whether to show it in the reader's browser
  static void open(Database database, int port, boolean browser)
      throws IOException, InterruptedException {
    throw new IOException("this build has no page");
  }
}

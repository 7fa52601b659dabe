package signpost.desk.database;

/// There is none to work on; the message says what to do.
public final class NoDatabase extends Exception {
  NoDatabase(String message) {
    super(message);
  }
}

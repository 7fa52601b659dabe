package signpost.desk.database;

import java.nio.file.Path;

/// Finds the database that was asked for.
public final class Databases {
  private Databases() {}

  /// @param stack a stack on AWS; empty for the service on this machine
  /// @param data the folder in which a `./serve` on this machine keeps what it stores
  /// @throws NoDatabase where it cannot be reached; the message says what to do
  public static Database open(String stack, Path data) throws NoDatabase {
    return stack.isEmpty() ? LocalDatabase.open(data) : AwsDatabase.open(stack);
  }
}

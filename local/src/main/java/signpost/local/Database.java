package signpost.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// DynamoDB Local in this process, with the tables of the template. It opens no port, and keeps
/// what is in it in one file between runs.
final class Database implements AutoCloseable {

  /// The folder cannot be used as it is; the message says what to do.
  static final class InUse extends Exception {
    InUse(String message) {
      super(message);
    }
  }

  private final AmazonDynamoDBLocal local;
  private final FileChannel lock;
  private boolean closed;

  private Database(AmazonDynamoDBLocal local, FileChannel lock) {
    this.local = local;
    this.lock = lock;
  }

  /// @param folder made where it is not there
  /// @throws InUse where another process has it open, or its tables are not those of the template
  static Database open(Path folder, List<Template.Table> tables) throws IOException, InUse {
    if (!"0".equals(System.getenv("DDB_LOCAL_TELEMETRY"))) {
      // It would report home, and fails for want of the classes to do so, which the build leaves
      // out.
      throw new InUse(
          "DynamoDB Local starts with DDB_LOCAL_TELEMETRY=0 in the environment only; ./serve sets"
              + " it.");
    }
    Files.createDirectories(folder);
    FileChannel lock = lock(folder);
    Database database;
    try {
      database = new Database(local(folder), lock);
    } catch (InUse | RuntimeException e) {
      lock.close();
      throw e;
    }
    try {
      for (Template.Table table : tables) {
        new Tables(database.client(), folder).prepare(table);
      }
      return database;
    } catch (InUse | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Two processes on one file would spoil it.
  private static FileChannel lock(Path folder) throws IOException, InUse {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new InUse(
          "The data in %s is in use by another ./serve. Stop that one, or use another folder: SIGNPOST_DATA=/some/folder ./serve"
              .formatted(folder));
    }
    return channel;
  }

  private static AmazonDynamoDBLocal local(Path folder) throws InUse {
    Path file = folder.resolve("dynamodb.db");
    // What it cannot open at all, SQLite would try again and again without end.
    boolean unusable = Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file));
    if (!unusable) {
      try {
        return DynamoDBEmbedded.create(file.toFile(), false);
      } catch (RuntimeException e) {
        Trouble.print("DynamoDB Local failed", e);
      }
    }
    throw new InUse(
        "The data in %s cannot be read. Move that folder away and start again.".formatted(folder));
  }

  DynamoDbClient client() {
    return local.dynamoDbClient();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    local.shutdown();
    try {
      lock.close();
    } catch (IOException e) {
      // The system gives the lock back by itself.
    }
  }
}

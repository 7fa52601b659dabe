package signpost.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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

  private static final String FILE = "dynamodb.db";

  /// In the making; of no worth when found.
  private static final String NEXT_FILE = "dynamodb.next.db";

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
    try {
      AmazonDynamoDBLocal local = upToDate(folder, tables);
      tables.forEach(new Tables(local.dynamoDbClient(), folder)::prepare);
      return new Database(local, lock);
    } catch (InUse | IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Where the template has other indexes than the file, a file with them takes its place.
  ///
  /// DynamoDB's own way of adding an index to a table is not taken: DynamoDB Local, when busy,
  /// leaves such an index unfinished, and then does not end.
  private static AmazonDynamoDBLocal upToDate(Path folder, List<Template.Table> tables)
      throws IOException, InUse {
    AmazonDynamoDBLocal local = local(folder, FILE);
    List<Template.Table> outdated = new ArrayList<>();
    try {
      for (Template.Table table : tables) {
        if (new Tables(local.dynamoDbClient(), folder).outdated(table)) {
          outdated.add(table);
        }
      }
    } catch (InUse | RuntimeException e) {
      local.shutdown();
      throw e;
    }
    if (outdated.isEmpty()) {
      return local;
    }
    local.shutdown();
    Path next = folder.resolve(NEXT_FILE);
    Files.copy(folder.resolve(FILE), next, StandardCopyOption.REPLACE_EXISTING);
    AmazonDynamoDBLocal copy = local(folder, NEXT_FILE);
    try {
      outdated.forEach(new Tables(copy.dynamoDbClient(), folder)::remake);
    } finally {
      copy.shutdown();
    }
    Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    return local(folder, FILE);
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

  private static AmazonDynamoDBLocal local(Path folder, String name) throws InUse {
    Path file = folder.resolve(name);
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

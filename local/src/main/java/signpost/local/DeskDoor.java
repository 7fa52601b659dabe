package signpost.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// The way in to the database for the desk, which is another process of the same person: a port of
/// this machine that speaks DynamoDB to whoever has the key. Both stand in a file beside the data
/// that only its owner can read, and are others at each start. It logs no request.
///
/// One engine works on the data, so what goes through here is what the service itself sees.
final class DeskDoor implements AutoCloseable {

  /// `endpoint=http://127.0.0.1:PORT` and `key=…`, which is to be the access key id; the secret may
  /// be anything. A table's name is its logical id in the template. What is left of it after `kill
  /// -9` leads to a closed port.
  static final String FILE = "desk.properties";

  /// In the making; of no worth when found.
  private static final String NEXT_FILE = "desk.next.properties";

  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final DynamoDbClient database;
  private @Nullable Server server;
  private boolean closed;

  /// @param folder that nobody else uses while the database is open
  DeskDoor(Path folder, DynamoDbClient database) {
    this.folder = folder;
    this.database = database;
  }

  /// Does nothing where the door was closed before.
  synchronized void open() throws Exception {
    if (closed) {
      return;
    }
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    server = new Server(new VirtualThreadPool());
    ServerConnector connector = new ServerConnector(server, 1, 1, connections());
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Admission(key, new LocalDynamoDBServerHandler(new PassedOn(database), null)));
    server.setErrorHandler(Admission::refuse);
    server.start();
    announce(connector.getLocalPort(), key);
  }

  private static HttpConnectionFactory connections() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    return new HttpConnectionFactory(http);
  }

  /// Nobody finds half a file, and nobody else ever a readable one.
  private void announce(int port, String key) throws IOException {
    Path next = folder.resolve(NEXT_FILE);
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(next, "endpoint=http://127.0.0.1:%d\nkey=%s\n".formatted(port, key));
    Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (server == null) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(FILE));
    } catch (IOException e) {
      // It leads to a closed port.
    }
    LifeCycle.stop(server);
    server = null;
  }
}

package signpost.local;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// `./serve`: the whole service on this machine.
public final class Serve {
  private Serve() {}

  public static void main(String[] args) throws Exception {
    // DynamoDB Local's threads would keep alive a process that has nothing to serve.
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, failure) -> {
              failure.printStackTrace();
              System.exit(1);
            });
    Path root = Path.of(System.getProperty("signpost.root", "")).toAbsolutePath();
    int port = port(System.getenv("PORT"));
    if (port < 0) {
      System.err.println("PORT must be a number from 1 to 65535.");
      System.exit(1);
    }
    Template template = Template.read(root.resolve("template.yaml"));
    Path data = data(root, System.getenv("SIGNPOST_DATA"));
    try {
      Database database =
          template.tables().isEmpty() ? null : Database.open(data, template.tables());
      LocalServer server = start(template, root, database, port);
      DeskDoor door = database == null ? null : new DeskDoor(data, database.client());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, door, database)));
      System.out.println("Signpost is at http://localhost:" + server.port());
      System.out.println("Ctrl-C stops it.");
      // Not before: nobody who looks at the site need wait for it.
      if (door != null) {
        open(door);
      }
      server.join();
    } catch (Database.InUse e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      if (!(e.getCause() instanceof BindException)) {
        throw e;
      }
      System.err.println(
          "Port " + port + " is taken. Stop what uses it, or take another: PORT=8090 ./serve");
      System.exit(1);
    }
  }

  private static LocalServer start(
      Template template, Path root, @Nullable Database database, int port) throws IOException {
    try {
      return LocalServer.start(template, root, database == null ? null : database.client(), port);
    } catch (IOException | RuntimeException e) {
      if (database != null) {
        database.close();
      }
      throw e;
    }
  }

  /// The site is there without the desk.
  private static void open(DeskDoor door) {
    try {
      door.open();
    } catch (Exception e) {
      Trouble.print("The desk will not find this service", e);
    }
  }

  /// What still answers may still write.
  private static void close(
      LocalServer server, @Nullable DeskDoor door, @Nullable Database database) {
    server.close();
    if (door != null) {
      door.close();
    }
    if (database != null) {
      database.close();
    }
  }

  /// Where data is kept between runs.
  private static Path data(Path root, @Nullable String elsewhere) {
    return elsewhere == null || elsewhere.isEmpty()
        ? root.resolve("local/data")
        : Path.of(elsewhere).toAbsolutePath();
  }

  private static int port(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return 8080;
    }
    return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65_535
        ? Integer.parseInt(text)
        : -1;
  }
}

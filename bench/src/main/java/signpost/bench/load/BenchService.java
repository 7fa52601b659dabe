package signpost.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import signpost.bench.start.Bare;

/// `./serve` in a process of its own, over an empty folder, with what load needs: throttles that
/// never throttle, a bare handler at `/api/bare`, and a sender's address that the sender names.
final class BenchService implements AutoCloseable {
  private static final String THROTTLE = "(Throttling(?:Rate|Burst)Limit): \\d+";
  private static final String BARE =
      """
        BareFunction:
          Type: AWS::Serverless::Function
          Properties:
            Handler: %s
            Events:
              Ask:
                Type: HttpApi
                Properties:
                  ApiId: !Ref Api
                  Method: POST
                  Path: /api/bare

      """
          .formatted(Bare.class.getName());

  private final Process process;
  final Path data;
  final int port;

  private BenchService(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /// @param root of the repository, built
  static BenchService start(Path root) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("load");
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        folder.resolve("template.yaml"),
        changed(
            Files.readString(root.resolve("template.yaml")).replaceAll(THROTTLE, "$1: 1000000"),
            "  GuidanceFunction:\n",
            BARE + "  GuidanceFunction:\n"));
    Path target = Files.createDirectories(folder.resolve("site/builder/target"));
    Files.createSymbolicLink(
        target.resolve("www"), root.resolve("site/builder/target/www").toAbsolutePath());
    Files.writeString(
        Files.createDirectory(target.resolve("edge")).resolve("viewer-request.js"),
        changed(
            Files.readString(root.resolve("site/builder/target/edge/viewer-request.js")),
            "event.viewer.ip",
            "event.request.headers['x-sender'].value"));
    int port = freePort();
    ProcessBuilder serve =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsignpost.root=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "signpost.local.Serve")
            // A line for each request.
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    serve.environment().put("PORT", Integer.toString(port));
    serve.environment().put("SIGNPOST_DATA", data.toString());
    serve.environment().put("DDB_LOCAL_TELEMETRY", "0");
    BenchService service = new BenchService(serve.start(), data, port);
    while (!Files.exists(data.resolve("desk.properties"))) {
      if (!service.process.isAlive()) {
        throw new IOException("the service did not start");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return service;
  }

  private static String changed(String text, String what, String with) {
    if (!text.contains(what)) {
      throw new IllegalStateException(what.strip() + " is not there any more");
    }
    return text.replace(what, with);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// The answer to one form, for a look at what the others get.
  HttpResponse<String> answer(String path, String body) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", "text/html")
              .header("Sec-Fetch-Site", "same-origin")
              .header("X-Sender", "10.99.0.1")
              .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException closing) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

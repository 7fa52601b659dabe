package signpost.local.runtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signpost.local.Template;

/// AWS's Lambda Runtime Interface Emulator around one function. It knows no SnapStart: a function
/// starts on demand, with credentials from the environment.
public final class Emulator implements LambdaRuntime {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Emulator(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// @param program the emulator, as `.ci/emulator` builds it
  /// @param environment beside what Lambda and the template set, such as `AWS_ENDPOINT_URL`
  /// @param log where what the function prints goes
  public static Emulator start(
      Path program,
      TaskRoot task,
      Template.Deployment function,
      Map<String, String> environment,
      Path log)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("--log-level=error");
    command.add("--runtime-interface-emulator-address=127.0.0.1:" + port);
    command.add("--runtime-api-address=127.0.0.1:" + freePort());
    // What it does not know of these, it passes on.
    command.addAll(task.command(function));
    Map<String, String> more = new HashMap<>(environment);
    more.put("AWS_ACCESS_KEY_ID", "id");
    more.put("AWS_SECRET_ACCESS_KEY", "secret");
    more.put(
        "AWS_LAMBDA_FUNCTION_TIMEOUT", Long.toString(function.function().timeout().toSeconds()));
    return new Emulator(
        task.start(command, function, more, log),
        URI.create("http://127.0.0.1:" + port + "/2015-03-31/functions/function/invocations"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public Outcome invoke(byte[] event) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(event))
            .build();
    HttpResponse<byte[]> response = sent(request);
    byte[] payload = response.body();
    String start = new String(payload, 0, Math.min(payload.length, 20), StandardCharsets.UTF_8);
    boolean failed =
        response.statusCode() != 200
            || start.startsWith("{\"errorMessage\"")
            || start.startsWith("{\"errorType\"")
            || start.startsWith("Task timed out");
    return failed
        ? new Outcome.Failed("the emulator said " + response.statusCode())
        : new Outcome.Returned(payload);
  }

  /// It takes a moment until it listens.
  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      } catch (ConnectException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw notYet;
        }
        Thread.sleep(20);
      }
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    client.close();
  }
}

package signpost.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import signpost.local.Template;

/// Lambda's Runtime API (source: AWS, "Using the Lambda runtime API for custom runtimes"), as far
/// as the Java client uses it: who has no emulator runs a function under the real client with this.
///
/// Unlike the emulator it also starts a function the way SnapStart does: credentials from the
/// container and not from the environment, `beforeCheckpoint`, `/restore/next`, `afterRestore`. The
/// same process goes on, at once or after it has been stopped for a while.
public final class RuntimeApi implements LambdaRuntime {
  private static final String ROOT = "/2018-06-01/runtime/";

  /// A start on a busy machine; Lambda itself allows ten seconds.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
  private record Call(String id, byte[] event) {}

  private final HttpServer server;
  private final Process process;
  private final Duration timeout;
  private final long born = System.nanoTime();
  private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Outcome>> open = new ConcurrentHashMap<>();
  private final CompletableFuture<Outcome> dead;
  private final CompletableFuture<Duration> ready = new CompletableFuture<>();
  private final CompletableFuture<Duration> checkpoint = new CompletableFuture<>();
  private final CountDownLatch restored;

  private RuntimeApi(
      TaskRoot task,
      Template.Deployment function,
      Map<String, String> environment,
      Path log,
      CountDownLatch restored)
      throws IOException {
    this.restored = restored;
    timeout = function.function().timeout();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(ROOT, this::answer);
    server.createContext("/credentials", RuntimeApi::credentials);
    server.start();
    String address = "127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> more = new HashMap<>(environment);
    more.put("AWS_LAMBDA_RUNTIME_API", address);
    if (function.snapStart()) {
      more.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      more.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + address + "/credentials");
      more.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
    } else {
      more.put("AWS_ACCESS_KEY_ID", "id");
      more.put("AWS_SECRET_ACCESS_KEY", "secret");
    }
    process = task.start(task.command(function), function, more, log);
    dead =
        process
            .onExit()
            .thenApply(ended -> new Outcome.Failed("the process ended with " + ended.exitValue()));
  }

  /// @param environment beside what Lambda and the template set, such as `AWS_ENDPOINT_URL`
  /// @param log where what the function prints goes
  public static RuntimeApi start(
      TaskRoot task, Template.Deployment function, Map<String, String> environment, Path log)
      throws IOException {
    return new RuntimeApi(task, function, environment, log, new CountDownLatch(0));
  }

  /// As `start`, for a function with SnapStart: stopped where its snapshot would be taken, until
  /// `restore`.
  public static RuntimeApi snapshot(
      TaskRoot task, Template.Deployment function, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    RuntimeApi runtime = new RuntimeApi(task, function, environment, log, new CountDownLatch(1));
    try {
      runtime.checkpointed();
      runtime.signal("STOP");
    } catch (IOException | InterruptedException | RuntimeException failed) {
      runtime.close();
      throw failed;
    }
    return runtime;
  }

  /// Has a stopped function go on with what comes after a restore.
  public void restore() throws IOException, InterruptedException {
    signal("CONT");
    restored.countDown();
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IOException("the process does not take the signal " + name);
    }
  }

  @Override
  public Outcome invoke(byte[] event) throws InterruptedException {
    if (untilReady(ready) == null) {
      return dead.getNow(new Outcome.Failed("it did not start"));
    }
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Call call = new Call(UUID.randomUUID().toString(), event);
    open.put(call.id(), outcome);
    waiting.add(call);
    try {
      return (Outcome)
          CompletableFuture.anyOf(outcome, dead).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException overrun) {
      return new Outcome.Failed("it took longer than " + timeout.toSeconds() + " s");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      open.remove(call.id());
    }
  }

  /// The function's process.
  public ProcessHandle process() {
    return process.toHandle();
  }

  /// How long it took from the start of the process until it could be called.
  public Duration started() throws InterruptedException {
    return orDead(ready);
  }

  /// With SnapStart, how long until the snapshot would have been taken, `beforeCheckpoint`
  /// included.
  public Duration checkpointed() throws InterruptedException {
    return orDead(checkpoint);
  }

  private Duration orDead(CompletableFuture<Duration> event) throws InterruptedException {
    Duration after = untilReady(event);
    if (after == null) {
      throw new IllegalStateException(
          dead.getNow(new Outcome.Failed("it did not start")).toString());
    }
    return after;
  }

  private @Nullable Duration untilReady(CompletableFuture<Duration> event)
      throws InterruptedException {
    try {
      CompletableFuture.anyOf(event, dead).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException never) {
      return null;
    }
    return event.getNow(null);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().substring(ROOT.length()).split("/", -1);
      switch (path[path.length - 1]) {
        case "next" -> next(exchange, path[0]);
        case "response" -> done(exchange, path[1], new Outcome.Returned(body));
        case "error" -> error(exchange, path);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange, String what) throws IOException, InterruptedException {
    if (what.equals("restore")) {
      checkpoint.complete(age());
      restored.await();
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    ready.complete(age());
    Call call = waiting.take();
    exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", call.id());
    exchange
        .getResponseHeaders()
        .add(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(Instant.now().plus(timeout).toEpochMilli()));
    exchange
        .getResponseHeaders()
        .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-2:0:function:here");
    exchange.getResponseHeaders().add("Lambda-Runtime-Trace-Id", "Root=1-0-0");
    // The client does not live without it.
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, call.event().length == 0 ? -1 : call.event().length);
    exchange.getResponseBody().write(call.event());
  }

  private void error(HttpExchange exchange, String[] path) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    Outcome failed = new Outcome.Failed(type == null ? "an error" : type);
    if (path[0].equals("invocation")) {
      done(exchange, path[1], failed);
    } else {
      dead.complete(failed);
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void done(HttpExchange exchange, String id, Outcome outcome) throws IOException {
    CompletableFuture<Outcome> call = open.get(id);
    if (call != null) {
      call.complete(outcome);
    }
    exchange.sendResponseHeaders(202, -1);
  }

  /// As SnapStart gives them to a restored function.
  private static void credentials(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] json =
          """
          {"AccessKeyId": "id", "SecretAccessKey": "secret", "Token": "token", "Expiration": "%s"}
          """
              .formatted(Instant.now().plus(Duration.ofHours(6)))
              .getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  private Duration age() {
    return Duration.ofNanos(System.nanoTime() - born);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    server.stop(0);
  }
}

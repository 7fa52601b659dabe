package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The program is killed (`kill -9`) at random moments while feedback is sent: what was
/// acknowledged is on the disk, and nothing is there twice. `-Dsignpost.seed=…` replays the
/// moments.
final class KilledTest {
  /// Each starts a whole program; `-Dsignpost.rounds=50` takes some minutes.
  private static final int ROUNDS = Integer.getInteger("signpost.rounds", 5);

  private static final int SENDERS = 4;

  /// Milliseconds from the first answer to the end.
  private static final int LONGEST = 150;

  private static final long SEED = Long.getLong("signpost.seed", new Random().nextLong());
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

  @TempDir Path folder;

  /// By token: everything that was sent, and the reference with which it was acknowledged.
  private final Map<String, String> sent = new ConcurrentHashMap<>();

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void whatWasAcknowledgedIsThereOnce() throws Exception {
    Service.write(folder, echo -> template());
    // Ended in order, it leaves its classes ready for the next.
    Process first = serve(freePort());
    first.destroy();
    first.waitFor();
    Random random = new Random(SEED);
    String what = "seed " + SEED;
    for (int round = 0; round < ROUNDS; round++) {
      sendUntilKilled(random.nextInt(LONGEST));
    }
    assertThat(acknowledged).as(what).hasSizeGreaterThanOrEqualTo(ROUNDS);

    int port = freePort();
    Process process = serve(port);
    try {
      // Before anything is sent again, which would put back what was lost.
      for (String reference : acknowledged.values()) {
        assertThat(status(port, reference)).as(what).isEqualTo(200);
      }
      for (String token : sent.keySet()) {
        String reference = send(port, token);
        assertThat(reference).as(what).isNotEmpty();
        assertThat(reference).as(what).isEqualTo(acknowledged.getOrDefault(token, reference));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(stored()).as(what).containsExactlyInAnyOrderElementsOf(sent.values());
  }

  private void sendUntilKilled(int moment) throws Exception {
    int port = freePort();
    Process process = serve(port);
    List<Future<?>> sending = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      for (int i = 0; i < SENDERS; i++) {
        sending.add(
            senders.submit(
                () -> {
                  while (process.isAlive()) {
                    String token = "token " + tokens.incrementAndGet();
                    sent.put(token, "Feedback of " + token);
                    String reference = send(port, token);
                    if (!reference.isEmpty()) {
                      acknowledged.put(token, reference);
                    }
                  }
                  return null;
                }));
      }
      int before = acknowledged.size();
      while (acknowledged.size() == before && process.isAlive()) {
        Thread.sleep(1);
      }
      Thread.sleep(moment);
      process.destroyForcibly().waitFor();
    }
    for (Future<?> one : sending) {
      one.get();
    }
  }

  /// Empty where there was no answer.
  private String send(int port, String token) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/feedback"))
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin")
            .header("idempotency-key", token)
            .timeout(Duration.ofSeconds(10))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"text\":\"" + Objects.requireNonNull(sent.get(token)) + "\"}"))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      Matcher reference = REFERENCE.matcher(answer.body());
      return answer.statusCode() == 201 && reference.find() ? reference.group(1) : "";
    } catch (IOException killed) {
      return "";
    }
  }

  private int status(int port, String reference) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + "/api/feedback/" + reference);
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private List<String> stored() throws Exception {
    try (Database database =
        Database.open(folder.resolve("local/data"), Template.read(root()).tables())) {
      return database
          .client()
          .scanPaginator(scan -> scan.tableName("FeedbackTable"))
          .items()
          .stream()
          .filter(item -> item.containsKey("text"))
          .map(item -> Objects.requireNonNull(item.get("text")))
          .map(AttributeValue::s)
          .toList();
    }
  }

  private Path root() {
    return folder.resolve("template.yaml");
  }

  /// Everything is sent again in the end, as fast as it goes.
  private static String template() {
    try {
      return Files.readString(Service.ROOT.resolve("template.yaml"))
          .replaceAll("ThrottlingBurstLimit: \\d+", "ThrottlingBurstLimit: 100000");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /// Started, with all that makes starting quick.
  private Process serve(int port) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dsignpost.root=" + folder,
            "signpost.local.Serve");
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("SIGNPOST_DATA");
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    while (!answers(port)) {
      assertThat(process.isAlive()).as("it starts").isTrue();
      Thread.sleep(5);
    }
    return process;
  }

  private static boolean answers(int port) {
    try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return open.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}

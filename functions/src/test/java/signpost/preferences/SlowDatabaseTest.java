package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signpost.dynamodb.DynamoDb;
import signpost.http.HttpFunction;
import signpost.http.ShellResource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The client that is deployed, before something that is no database: a visitor gets an answer
/// within five seconds all the same.
final class SlowDatabaseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  enum Answer {
    NEVER,
    THROTTLING,
    BROKEN,
    NONSENSE
  }

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.close();
  }

  private HttpFunction over(Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String body =
              switch (answer) {
                case NEVER -> {
                  await();
                  yield "";
                }
                case THROTTLING ->
                    "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\"}";
                case BROKEN -> "{\"__type\":\"InternalServerError\"}";
                case NONSENSE -> "<html>";
              };
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          int status = answer == Answer.BROKEN ? 500 : answer == Answer.NONSENSE ? 200 : 400;
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return function("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpFunction function(String endpoint) {
    return new PreferencesFunction(
        DynamoDb.client(
            Map.of("AWS_ENDPOINT_URL", endpoint),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))),
        Map.of("PREFERENCES_TABLE", "Preferences", "USAGE_TABLE", "Usage"),
        ShellResource.read(),
        Clock.systemUTC());
  }

  @ParameterizedTest
  @EnumSource(Answer.class)
  void acceptingFailsInTime(Answer answer) {
    Browser browser = new Browser(over(answer));
    long start = System.nanoTime();

    assertThat(browser.choose("choice=accept").status()).isEqualTo(503);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    assertThat(browser.cookie("choice")).isEmpty();
    assertThat(browser.cookie("notice")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Answer.class)
  void refusingDoesNotWait(Answer answer) {
    Browser browser = new Browser(over(answer));
    String cookie =
        ShellResource.read().cookies().wordingMark()
            + ".pu.20780."
            + "A".repeat(22)
            + ".1."
            + "B".repeat(22);
    long start = System.nanoTime();

    assertThat(browser.choose("choice=reject").status()).isEqualTo(303);
    assertThat(browser.with("choice", cookie).choose("choice=reject").status()).isEqualTo(303);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    assertThat(browser.cookie("choice")).contains(".none.");
  }
}

package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.http.SecurityHeaders;

/// What never becomes a request, and where the server listens.
final class LocalServerTest {

  @TempDir static Path folder;
  private static @Nullable Service running;

  @BeforeAll
  static void start() {
    running = Service.start(folder);
  }

  @AfterAll
  static void stop() {
    service().close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /secretwords,                                            505",
    "GET  HTTP/1.1,                                               505",
    "secretwords,                                                 400",
    "GET /secretwords HTTP/1.1\\r\\nHost: a\\r\\nHost: b,         400",
    "GET /secretwords HTTP/1.1,                                   400",
    "GET /secretwords HTTP/1.1\\r\\nHost: a\\r\\nsecretwords,     400",
    "GET /secretwords HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: x, 400",
    "GET /api/guidance/%zzsecretwords HTTP/1.1\\r\\nHost: a,         400",
    "GET /secretwords%00 HTTP/1.1\\r\\nHost: a,                       400",
    "GET /secretwords HTTP/9.9\\r\\nHost: a,                      505",
  })
  void refusesWhatIsNoRequestWithoutRepeatingIt(String head, int status) {
    assertRefused(service().raw(head.replace("\\r\\n", "\r\n") + "\r\n\r\n"), status);
  }

  @Test
  void refusesARequestLineOrHeadersThatAreTooLarge() {
    assertRefused(service().get("/" + "secretwords".repeat(4000)), 414);
    assertRefused(service().get("/", "X-A: " + "secretwords".repeat(4000)), 431);
  }

  private static void assertRefused(Service.Reply reply, int status) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).doesNotContain("secretwords");
    assertThat(reply.headers().toString()).doesNotContain("secretwords", "Jetty");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    SecurityHeaders.ALL.forEach(
        (name, value) -> assertThat(reply.header(name)).as(name).isEqualTo(value));
  }

  @Test
  void listensOnThisMachineOnly() throws Exception {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, service().port()).close())
              .isInstanceOf(ConnectException.class);
        }
      }
    }
  }

  private static Service service() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }
}

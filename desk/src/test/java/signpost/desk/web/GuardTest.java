package signpost.desk.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.desk.Browser;
import signpost.desk.Fixture;
import signpost.feedback.Feedback;

/// Who is let in, over a real socket: a browser cannot be made to send what is sent here, and a
/// page of the web can make it send some of it.
final class GuardTest {
  private final Fixture desk = new Fixture();
  private final Feedback put = desk.put("CANARY");
  private final Browser browser = new Browser(desk.database(), desk.clock);
  private final URI address = URI.create(browser.address());

  @AfterEach
  void stop() {
    browser.close();
  }

  private String answer(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private String ask(String line, String headers) throws IOException {
    return answer(line + " HTTP/1.1\n" + headers + "Connection: close\n\n");
  }

  private String here() {
    return "127.0.0.1:" + address.getPort();
  }

  @Test
  void theReaderIsLetIn() throws IOException {
    assertThat(
            ask(
                "GET " + address.getPath() + "/inbox",
                "Host: " + here() + "\nSec-Fetch-Site: none\n"))
        .startsWith("HTTP/1.1 200")
        .contains("CANARY");
    assertThat(
            ask(
                "GET " + address.getPath() + "/inbox",
                "Host: localhost:" + address.getPort() + "\n"))
        .startsWith("HTTP/1.1 200");
  }

  /// `HERE` is the desk's own host, `SECRET` what its addresses begin with.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/inbox | Host: HERE",
        "/ | Host: HERE",
        "/wrong/inbox | Host: HERE",
        "//SECRET/inbox | Host: HERE",
        "SECRET/inbox | Host: evil.example",
        "SECRET/inbox | Host: evil.example:PORT",
        "SECRET/inbox | Host: 127.0.0.1",
        "SECRET/inbox | Host: HERE, Origin: http://evil.example",
        "SECRET/inbox | Host: HERE, Origin: null",
        "SECRET/inbox | Host: HERE, Sec-Fetch-Site: cross-site",
        "SECRET/inbox | Host: HERE, Sec-Fetch-Site: same-site",
      })
  void nobodyElseReads(String path, String headers) throws IOException {
    String lines = headers.replace("HERE", here()).replace("PORT", "" + address.getPort());
    assertThat(
            ask(
                "GET " + path.replace("SECRET", address.getPath()),
                lines.replace(", ", "\n") + "\n"))
        .matches("(?s)HTTP/1.1 40[034].*")
        .doesNotContain("CANARY", address.getPath());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: HERE",
        "Host: HERE, Sec-Fetch-Site: none",
        "Host: HERE, Sec-Fetch-Site: cross-site, Origin: http://evil.example",
        "Host: HERE, Origin: http://evil.example",
        "Host: HERE, Origin: https://HERE",
        "Host: evil.example, Origin: http://evil.example, Sec-Fetch-Site: same-origin",
      })
  void nobodyElseChanges(String headers) throws IOException {
    String body = "version=0&action=state%3Aclosed";
    String path = address.getPath() + "/feedback/" + put.reference().symbols() + "/change";
    String answer =
        answer(
            "POST "
                + path
                + " HTTP/1.1\n"
                + headers.replace("HERE", here()).replace(", ", "\n")
                + "\nContent-Type: application/x-www-form-urlencoded\nContent-Length: "
                + body.length()
                + "\nConnection: close\n\n"
                + body);

    assertThat(answer).matches("(?s)HTTP/1.1 40[034].*");
    assertThat(desk.changes().find(put.reference())).isEqualTo(put);
  }

  @Test
  void whatIsNoFormOrTooMuchIsRefusedAndNothingChanges() throws IOException {
    String head =
        "POST "
            + address.getPath()
            + "/feedback/"
            + put.reference().symbols()
            + "/change HTTP/1.1\nHost: "
            + here()
            + "\nSec-Fetch-Site: same-origin\nConnection: close\n";
    String form = "Content-Type: application/x-www-form-urlencoded\n";
    for (String rest :
        new String[] {
          "Content-Type: text/plain\nContent-Length: 5\n\nhello",
          form + "Content-Length: 3\n\n%ff",
          form + "Content-Length: 7\n\na=1&a=2",
          form + "Content-Length: 70002\n\na=" + "x".repeat(70_000),
        }) {
      assertThat(answer(head + rest)).startsWith("HTTP/1.1 400");
    }
    assertThat(desk.changes().find(put.reference())).isEqualTo(put);
  }
}

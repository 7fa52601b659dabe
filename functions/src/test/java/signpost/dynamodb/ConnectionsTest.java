package signpost.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// What is opened before a snapshot, and that a function starts without it.
final class ConnectionsTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void eachIsANewOneAndOnlyAsksForTheRoot() throws IOException {
    Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
    Set<String> asked = ConcurrentHashMap.newKeySet();
    HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    // As DynamoDB Local does with whom it does not know.
    server.createContext(
        "/",
        exchange -> {
          callers.add(exchange.getRemoteAddress());
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(400, -1);
          exchange.close();
        });
    server.start();
    try {
      Connections.rehearse(at(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }

    assertThat(asked).isEqualTo(Set.of("GET /"));
    assertThat(callers).hasSizeGreaterThan(10);
  }

  @Test
  void aFunctionStartsWhereNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, HERE)) {
      port = nobody.getLocalPort();
    }

    assertThatCode(() -> Connections.rehearse(at(port))).doesNotThrowAnyException();
  }

  private static URI at(int port) {
    return URI.create("http://" + HERE.getHostAddress() + ":" + port);
  }
}

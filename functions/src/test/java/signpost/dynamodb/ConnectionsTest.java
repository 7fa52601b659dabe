package signpost.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
      Connections connections = new Connections(at(server.getAddress().getPort()));
      for (int time = 0; time < 5; time++) {
        connections.openOne();
      }
    } finally {
      server.stop(0);
    }

    assertThat(asked).isEqualTo(Set.of("GET /"));
    assertThat(callers).hasSize(5);
  }

  @Test
  void aFunctionStartsWhereNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, HERE)) {
      port = nobody.getLocalPort();
    }

    assertThatCode(() -> new Connections(at(port)).openOne()).doesNotThrowAnyException();
  }

  @Test
  void whatCannotBeReachedIsNotAskedAgain() throws IOException {
    try (ServerSocket hangsUp = new ServerSocket(0, 1, HERE)) {
      AtomicInteger callers = new AtomicInteger();
      Thread.ofVirtual()
          .start(
              () -> {
                while (true) {
                  try (Socket caller = hangsUp.accept()) {
                    // Before the caller can know.
                    callers.incrementAndGet();
                    caller.shutdownOutput();
                  } catch (IOException closed) {
                    return;
                  }
                }
              });
      Connections connections = new Connections(at(hangsUp.getLocalPort()));

      assertThatCode(connections::openOne).doesNotThrowAnyException();
      int first = callers.get();
      connections.openOne();

      // The JDK tries a connection that was dropped once more.
      assertThat(first).isPositive();
      assertThat(callers).hasValue(first);
    }
  }

  private static URI at(int port) {
    return URI.create("http://" + HERE.getHostAddress() + ":" + port);
  }
}

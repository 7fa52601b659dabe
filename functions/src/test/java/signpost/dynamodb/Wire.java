package signpost.dynamodb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// A real socket to DynamoDB Local, and on it whatever can go wrong: what is shown here is shown of
/// the client that is deployed, with its retries and its patience.
public final class Wire implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  /// What becomes of one call on its way.
  public enum Trouble {
    DROPPED_BEFORE,
    DROPPED_AFTER_COMMIT,
    BROKEN,
    THROTTLED,
    HANGING,
    HANGING_AFTER_COMMIT,
    CUT_OFF,
    RESET,
    RESET_AFTER_COMMIT
  }

  private static final int DATABASE = database();

  private final ServerSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile IntFunction<@Nullable Trouble> plan = call -> null;

  public Wire() {
    try {
      socket = new ServerSocket(0, 50, HERE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  /// One for all tests of this process, in memory.
  ///
  /// @return its port
  private static int database() {
    Server database = new Server(new InetSocketAddress(HERE, 0));
    try {
      database.setHandler(
          new LocalDynamoDBServerHandler(
              new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
      database.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    return ((ServerConnector) database.getConnectors()[0]).getLocalPort();
  }

  /// @param other trouble for the call of this number, from 1; null for none
  public void plan(IntFunction<@Nullable Trouble> other) {
    calls.set(0);
    plan = other;
  }

  /// How many there were since the last plan.
  public int calls() {
    return calls.get();
  }

  /// The client that is deployed, over the wire.
  public DynamoDbClient client() {
    return client(socket.getLocalPort());
  }

  /// The same past all trouble.
  public static DynamoDbClient direct() {
    return client(DATABASE);
  }

  private static DynamoDbClient client(int port) {
    return Recorded.of(
        DynamoDb.client(
            Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:" + port),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket visitor = socket.accept();
        Thread.startVirtualThread(() -> serve(visitor));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /// One call for each connection.
  private void serve(Socket visitor) {
    try (visitor) {
      byte[] request = request(visitor.getInputStream());
      if (request.length > 0) {
        pass(visitor, request, plan.apply(calls.incrementAndGet()));
      }
    } catch (IOException gone) {
      // The client has given up, as it should.
    }
  }

  private void pass(Socket visitor, byte[] request, @Nullable Trouble trouble) throws IOException {
    byte[] answer =
        switch (trouble) {
          case null -> asked(request);
          case DROPPED_AFTER_COMMIT, CUT_OFF, HANGING_AFTER_COMMIT, RESET_AFTER_COMMIT ->
              asked(request);
          case BROKEN -> error(500, "InternalServerError");
          case THROTTLED ->
              error(400, "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException");
          case DROPPED_BEFORE, HANGING, RESET -> new byte[0];
        };
    switch (trouble) {
      case null -> visitor.getOutputStream().write(answer);
      case BROKEN, THROTTLED -> visitor.getOutputStream().write(answer);
      case CUT_OFF -> visitor.getOutputStream().write(Arrays.copyOf(answer, answer.length - 1));
      case RESET, RESET_AFTER_COMMIT -> visitor.setSoLinger(true, 0);
      case HANGING, HANGING_AFTER_COMMIT -> visitor.getInputStream().readAllBytes();
      case DROPPED_BEFORE, DROPPED_AFTER_COMMIT -> {}
    }
  }

  private byte[] asked(byte[] request) throws IOException {
    try (Socket there = new Socket(HERE, DATABASE)) {
      there.getOutputStream().write(request);
      return there.getInputStream().readAllBytes();
    }
  }

  private static byte[] error(int status, String type) {
    String body = "{\"__type\":\"" + type + "\"}";
    return ("HTTP/1.1 %d Error\r\n"
            + "Content-Type: application/x-amz-json-1.0\r\n"
            + "Content-Length: %d\r\n"
            + "Connection: close\r\n\r\n"
            + "%s")
        .formatted(status, body.length(), body)
        .getBytes(ISO_8859_1);
  }

  /// A whole request, asking for its connection to be closed after it; empty where none came.
  private static byte[] request(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return new byte[0];
      }
      head.write(next);
    }
    String headers = head.toString(ISO_8859_1);
    int length =
        Integer.parseInt(headers.replaceFirst("(?is).*\r\ncontent-length: *(\\d+)\r\n.*", "$1"));
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(
        headers
            .replaceAll("(?i)\r\nconnection:[^\r]*", "")
            .replaceFirst("\r\n", "\r\nConnection: close\r\n")
            .getBytes(ISO_8859_1));
    request.write(in.readNBytes(length));
    return request.toByteArray();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

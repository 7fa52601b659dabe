package signpost.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The front door on a port of this machine, and of this machine only. It logs no request: an
/// address may say who asked for what.
final class LocalServer implements AutoCloseable {

  /// Bytes of a request line and its headers (source: AWS, CloudFront "Quotas": maximum size of a
  /// request, body excluded).
  private static final int REQUEST_LIMIT = 32_768;

  private final Server server;
  private final ServerConnector connector;
  private final ExecutorService threads;

  private LocalServer(Server server, ServerConnector connector, ExecutorService threads) {
    this.server = server;
    this.connector = connector;
    this.threads = threads;
  }

  /// @param root of the repository
  /// @param database null where the template has no table
  /// @param port 0 for any that is free
  /// @throws IOException where the port is taken
  static LocalServer start(
      Template template, Path root, @Nullable DynamoDbClient database, int port)
      throws IOException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Map<String, Lambda> functions = new HashMap<>();
    template
        .functions()
        .forEach(
            function -> functions.put(function.name(), Lambda.load(function, database, threads)));
    FrontDoor door =
        new FrontDoor(
            template.door(),
            new EdgeFunction(root.resolve(template.site().edgeFunction())),
            new StaticSite(root.resolve(template.site().folder()), template.site().cacheControl()),
            new Gateway(template, functions, Clock.systemUTC()));

    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(REQUEST_LIMIT);
    // Hostile addresses come in as they are; what they mean is decided where they are used.
    http.setUriCompliance(UriCompliance.UNSAFE);
    Server server = new Server(new VirtualThreadPool());
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Requests(door));
    server.setErrorHandler(new Refusals(door));
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new LocalServer(server, connector, threads);
  }

  int port() {
    return connector.getLocalPort();
  }

  void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
    threads.shutdownNow();
  }

  private static final class Requests extends Handler.Abstract {
    private final FrontDoor door;

    Requests(FrontDoor door) {
      this.door = door;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      send(door.answer(call(request)), request, response, callback);
      return true;
    }
  }

  /// Jetty's own errors: a broken request line, a broken escape or NUL in the path, headers too
  /// large. The words of the request are in none of them.
  private static final class Refusals implements Request.Handler {
    private final FrontDoor door;

    Refusals(FrontDoor door) {
      this.door = door;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      send(door.refusal(response.getStatus()), request, response, callback);
      return true;
    }
  }

  private static Call call(Request request) {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    return new Call(
        request.getMethod(),
        path == null ? "/" : path,
        query == null ? "" : query,
        headers,
        atMost -> {
          try (InputStream body = Content.Source.asInputStream(request)) {
            return body.readNBytes(atMost);
          }
        });
  }

  private static void send(Answer answer, Request request, Response response, Callback callback) {
    response.setStatus(answer.status());
    HttpFields.Mutable fields = response.getHeaders();
    answer.headers().forEach(fields::put);
    answer.cookies().forEach(cookie -> fields.add(HttpHeader.SET_COOKIE, cookie));
    boolean empty = answer.status() == 204 || answer.status() == 304;
    if (!empty) {
      fields.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(empty || head ? new byte[0] : answer.body()), callback);
  }
}

package signpost.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
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
import signpost.http.Fields;
import signpost.http.SecurityHeaders;

/// The desk on a port of this machine, and of this machine only. It logs nothing.
public final class DeskServer implements AutoCloseable {
  /// Bytes; room for a reply, and for every box of a page of the inbox.
  private static final int MOST_BODY = 64 * 1024;

  /// Bytes of a file that are held back: what fails before them is said on a page.
  private static final int UNSENT = 64 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final Guard guard;

  private DeskServer(Server server, ServerConnector connector, Guard guard) {
    this.server = server;
    this.connector = connector;
    this.guard = guard;
  }

  /// Makes what answers, once it is known what every address begins with.
  @FunctionalInterface
  public interface Opening {
    Answering at(String beginning);
  }

  /// What answers whoever the guard has let in.
  ///
  /// @param failures says what went wrong
  public record Answering(Routes routes, Failures failures) {}

  /// What the reader is told where nothing else answers.
  public interface Failures {
    /// There is no such page.
    Reply unknown();

    /// The request cannot be read.
    Reply unreadable();

    /// Something failed while it was answered.
    Reply failed(RuntimeException failure);
  }

  /// @param port 0 for any that is free
  /// @throws IOException where the port is taken
  public static DeskServer start(int port, Opening opening) throws IOException {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    Server server = new Server(new VirtualThreadPool());
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    connector.open();
    Guard guard = Guard.fresh(connector.getLocalPort());
    server.setHandler(new Requests(guard, opening.at(guard.beginning())));
    // What Jetty refuses by itself is no more than refused.
    server.setErrorHandler(
        (request, response, callback) -> {
          response.write(true, ByteBuffer.allocate(0), callback);
          return true;
        });
    try {
      server.start();
    } catch (IOException taken) {
      throw taken;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    return new DeskServer(server, connector, guard);
  }

  /// Where the reader finds it; the address is the key to it.
  public String address() {
    return "http://127.0.0.1:" + connector.getLocalPort() + guard.beginning() + "/";
  }

  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  private static final class Requests extends Handler.Abstract {
    private final Guard guard;
    private final Answering answering;

    Requests(Guard guard, Answering answering) {
      this.guard = guard;
      this.answering = answering;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      SecurityHeaders.ALL.forEach(response.getHeaders()::put);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      String path = guard.admitted(asked(request));
      if (path == null) {
        response.setStatus(403);
        response.write(true, ByteBuffer.allocate(0), callback);
        return true;
      }
      new Sending(request, response, callback, guard.beginning(), answering.failures())
          .send(reply(request, path));
      return true;
    }

    private Reply reply(Request request, String path) {
      try {
        Map<String, String> query = values(request.getHttpURI().getQuery());
        Map<String, String> form = request.getMethod().equals("POST") ? form(request) : Map.of();
        if (query == null || form == null) {
          return answering.failures().unreadable();
        }
        Reply reply =
            answering.routes().answer(new Call(request.getMethod(), path, Map.of(), query, form));
        return reply == null ? answering.failures().unknown() : reply;
      } catch (RuntimeException failure) {
        return answering.failures().failed(failure);
      }
    }
  }

  private static Guard.Asked asked(Request request) {
    return new Guard.Asked(
        request.getMethod(),
        Request.getPathInContext(request),
        request.getHeaders().get(HttpHeader.HOST),
        request.getHeaders().get(HttpHeader.ORIGIN),
        request.getHeaders().get("sec-fetch-site"));
  }

  /// Null where it is no form, too large, or not encoded as one.
  private static @Nullable Map<String, String> form(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return null;
    }
    try (InputStream body = Content.Source.asInputStream(request)) {
      byte[] bytes = body.readNBytes(MOST_BODY + 1);
      return bytes.length > MOST_BODY ? null : values(new String(bytes, UTF_8));
    } catch (IOException gone) {
      return null;
    }
  }

  private static @Nullable Map<String, String> values(@Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return Map.of();
    }
    return switch (Fields.urlEncoded(encoded)) {
      case Fields.Unreadable unreadable -> null;
      case Fields.Read read -> {
        Map<String, String> values = new LinkedHashMap<>();
        read.values().forEach((name, value) -> values.put(name, value.toString()));
        yield values;
      }
    };
  }

  /// One answer on its way.
  private record Sending(
      Request request, Response response, Callback callback, String beginning, Failures failures) {

    void send(Reply reply) throws IOException {
      switch (reply) {
        case Reply.Page(int status, String html) ->
            write(status, "text/html; charset=utf-8", html.getBytes(UTF_8));
        case Reply.Asset(String type, byte[] content) -> write(200, type, content);
        case Reply.SeeOther(String path) -> {
          response.setStatus(303);
          response.getHeaders().put(HttpHeader.LOCATION, beginning + path);
          response.write(true, ByteBuffer.allocate(0), callback);
        }
        case Reply.Download(String name, String type, Reply.Writing content) -> {
          response.setStatus(200);
          response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
          response
              .getHeaders()
              .put(HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
          // A file that breaks off is no file: the browser must see that it did, so what is written
          // to is closed, which ends the answer well, only after all of it.
          try {
            OutputStream out =
                new BufferedOutputStream(Content.Sink.asOutputStream(response), UNSENT);
            content.to(out);
            out.close();
          } catch (IOException gone) {
            callback.failed(gone);
            return;
          } catch (RuntimeException broken) {
            if (response.isCommitted()) {
              callback.failed(broken);
              return;
            }
            response.getHeaders().remove(HttpHeader.CONTENT_DISPOSITION);
            send(failures.failed(broken));
            return;
          }
          callback.succeeded();
        }
      }
    }

    private void write(int status, String type, byte[] content) {
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
      boolean head = request.getMethod().equals("HEAD");
      response.write(true, ByteBuffer.wrap(head ? new byte[0] : content), callback);
    }
  }
}

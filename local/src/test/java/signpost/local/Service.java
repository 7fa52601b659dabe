package signpost.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The service on a free port, with the repository's template, except that [EchoFunction] answers
/// for all functions and that the site is a folder of the test.
final class Service implements AutoCloseable {

  /// An edge function without variants: the file of the address, a header, a redirect.
  static final String EDGE =
      """
      function handler(event) {
        const request = event.request;
        const uri = request.uri;
        request.headers['x-signpost-edge'] = { value: 'p - ' + request.headers.host.value };
        if (uri.indexOf('/api/') === 0 || uri === '/exit') return request;
        if (uri.endsWith('/')) request.uri = uri + 'index.html';
        else if (/^(?:\\/[\\w-]+)+$/.test(uri)) {
          return { statusCode: 301, headers: { location: { value: uri + '/' } } };
        }
        return request;
      }
      """;

  static final Path ROOT = Path.of(System.getProperty("signpost.root", ".."));

  /// @param headers by lower-case name
  record Reply(int status, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  private final LocalServer server;

  private Service(LocalServer server) {
    this.server = server;
  }

  static Service start(Path folder) {
    return start(folder, UnaryOperator.identity());
  }

  /// @param change of the template's text
  static Service start(Path folder, UnaryOperator<String> change) {
    try {
      write(folder, change);
      return new Service(
          LocalServer.start(Template.read(folder.resolve("template.yaml")), folder, null, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the folder the root of a small repository.
  static void write(Path folder, UnaryOperator<String> change) throws IOException {
    String template =
        Files.readString(ROOT.resolve("template.yaml"))
            .replaceAll("Handler: signpost\\.[\\w.]+", "Handler: signpost.local.EchoFunction");
    Files.writeString(folder.resolve("template.yaml"), change.apply(template));
    Path edge = folder.resolve("site/builder/target/edge/viewer-request.js");
    Files.createDirectories(edge.getParent());
    Files.writeString(edge, EDGE);
    Files.createDirectories(site(folder));
  }

  static Path site(Path folder) {
    return folder.resolve("site/builder/target/www");
  }

  int port() {
    return server.port();
  }

  Reply get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  Reply send(String method, String target, String body, String... headers) {
    List<String> lines = new ArrayList<>(List.of(headers));
    if (!body.isEmpty()) {
      lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
    }
    String more = lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
    return raw(
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n%s"
            .formatted(method, target, more, body));
  }

  /// Byte for byte what is to be sent.
  Reply raw(String request) {
    return raw(port(), request);
  }

  static Reply raw(int port, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      // The server may answer before it has taken everything.
      Thread writer =
          Thread.startVirtualThread(
              () -> {
                try {
                  socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  // The reply says why.
                }
              });
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(reply);
      } catch (IOException e) {
        // Reset after the answer: what came before it counts.
      }
      writer.interrupt();
      return parse(reply.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply parse(String reply) {
    int end = reply.indexOf("\r\n\r\n");
    String[] lines = reply.substring(0, end).split("\r\n", -1);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers
          .computeIfAbsent(
              lines[i].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(lines[i].substring(colon + 1).strip());
    }
    return new Reply(
        Integer.parseInt(lines[0].split(" ", -1)[1]), headers, reply.substring(end + 4));
  }

  @Override
  public void close() {
    server.close();
  }
}

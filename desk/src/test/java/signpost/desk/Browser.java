package signpost.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import signpost.desk.database.Database;
import signpost.desk.pages.Desk;
import signpost.desk.web.DeskServer;

/// The desk on a port of its own, and what a browser sends there.
public final class Browser implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final DeskServer server;

  public Browser(Database database, Clock clock) {
    try {
      server = DeskServer.start(0, new Desk(database, clock)::at);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Without the slash at the end.
  public String address() {
    return server.address().replaceFirst("/$", "");
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)));
  }

  /// As a form of the desk's own page sends it, and on to where the answer leads.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    HttpResponse<String> answer =
        send(
            form(HttpRequest.newBuilder(URI.create(address() + path)), form)
                .header("sec-fetch-site", "same-origin"));
    return answer.statusCode() == 303
        ? send(
            HttpRequest.newBuilder(
                URI.create(address())
                    .resolve(answer.headers().firstValue("location").orElseThrow())))
        : answer;
  }

  public static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> form) {
    return request
        .header("content-type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                form.entrySet().stream()
                    .map(
                        field ->
                            URLEncoder.encode(field.getKey(), UTF_8)
                                + "="
                                + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&"))));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

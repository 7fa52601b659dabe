package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A Lambda function behind an HTTP API, payload 2.0. A feature's function extends it with wiring
/// and nothing else.
public abstract class HttpFunction implements RequestStreamHandler {
  /// A visitor has an answer within five seconds, whatever a database does; the rest is the way.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Map<String, String> NOT_STORED = Map.of("cache-control", "no-store");

  private final Edge edge;
  private final Problems problems;
  private final List<Route> routes;

  protected HttpFunction(Problems problems, Route... routes) {
    this(OriginSecrets.of(System.getenv()), problems, routes);
  }

  HttpFunction(OriginSecrets door, Problems problems, Route... routes) {
    this.problems = problems;
    this.routes = List.of(routes);
    this.edge = new Edge(door, this.routes, problems);
  }

  /// The routes that this function answers; tests hold `template.yaml` and `openapi.yaml` to them.
  public final List<Route> routes() {
    return routes;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    long start = System.nanoTime();
    Request request = Request.UNREADABLE;
    Response response;
    try {
      request = Event.read(in);
      response = answerInTime(request, false);
    } catch (IOException | RuntimeException | StackOverflowError unexpected) {
      // The last resort: a 500 that tells the visitor nothing, and the log no more than where it
      // was.
      Log.unexpected(unexpected);
      response = problems.answer(request, Problem.UNEXPECTED);
    }
    write(response, out);
    Log.answered(request, response, System.nanoTime() - start);
  }

  /// Answers what no visitor sent, as if it had come through the front door, and keeps silent about
  /// it. For a function that starts: all that answering takes is gone through, the line that is
  /// logged too.
  ///
  /// @return what would have been answered
  public final Response rehearse(FakeEvent event) {
    long start = System.nanoTime();
    try (OutputStream nowhere = OutputStream.nullOutputStream()) {
      Request request = Event.read(new ByteArrayInputStream(event.json().getBytes(UTF_8)));
      Response response = answerInTime(request, true);
      write(response, nowhere);
      nowhere.write(Log.line(request, response, System.nanoTime() - start).getBytes(UTF_8));
      return response;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Response answerInTime(Request request, boolean isRehearsal) {
    return Deadline.within(
        PATIENCE, () -> isRehearsal ? edge.rehearse(request) : edge.answer(request));
  }

  private static void write(Response response, OutputStream out) throws IOException {
    EventWriter answer =
        new EventWriter(response.body().length() + response.body().length() / 8 + 2048)
            .plain("statusCode", response.status())
            .members("headers", SecurityHeaders.ALL, NOT_STORED, response.headers());
    if (!response.cookies().isEmpty()) {
      answer.texts("cookies", response.cookies());
    }
    boolean compressed = Gzip.isMarked(response);
    answer
        .text("body", compressed ? Gzip.base64(response.body()) : response.body())
        .plain("isBase64Encoded", compressed);
    answer.writeTo(out);
  }
}

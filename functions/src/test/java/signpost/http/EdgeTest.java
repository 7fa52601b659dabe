package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands between the network and every feature, tried with a feature that echoes, one that
/// fails, and one that overflows.
final class EdgeTest {
  private static final List<MediaType> BOTH = List.of(MediaType.JSON, MediaType.HTML);

  private final Events events =
      new Events(
          new HttpFunction(
              new Problems(ShellResource.read()),
              Route.get(
                  "/api/echo",
                  BOTH,
                  request -> Response.of(200, request.answer(), request.query())),
              Route.post(
                  "/api/echo",
                  Set.of(MediaType.JSON, MediaType.FORM),
                  BOTH,
                  64,
                  request -> Response.of(200, request.answer(), new String(request.body(), UTF_8))),
              Route.get(
                  "/api/fails",
                  BOTH,
                  request -> {
                    throw new IllegalStateException(
                        "the visitor wrote canary-7431", new Error("canary-7431"));
                  }),
              Route.get(
                      "/api/open",
                      BOTH,
                      request -> Response.of(200, request.answer(), request.query().repeat(100)))
                  .withoutSecrets(),
              Route.get("/api/overflows", BOTH, EdgeTest::overflow)) {});

  @SuppressWarnings("InfiniteRecursion")
  private static Response overflow(Request request) {
    return overflow(request.answeringIn(MediaType.JSON)).with("x", "y");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeadersAndIsNotStored() {
    for (Events.Answer answer :
        List.of(
            events.get("/api/echo", "/api/echo", "a=b", Map.of()),
            events.get("/no", "$default", "", Map.of()),
            events.get("/api/fails", "/api/fails", "", Map.of()))) {
      assertThat(answer.headers())
          .containsAllEntriesOf(SecurityHeaders.ALL)
          .containsEntry("cache-control", "no-store");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip                 | gzip",
        "br, GZIP;q=0.8, *    | gzip",
        "gzip; q=0            | ''",
        "br, gzip;q=0.000     | ''",
        "br, xgzip, *         | ''",
        "''                   | ''",
      })
  void whatHoldsNoSecretGoesOutCompressedToWhoTakesIt(String accepted, String encoding) {
    Map<String, String> headers = Map.of("accept-encoding", accepted);
    String query = "caf\u00e9+or+not";

    Events.Answer open = events.get("/api/open", "/api/open", query, headers);
    assertThat(open.header("content-encoding")).isEqualTo(encoding);
    assertThat(open.body()).isEqualTo(query.repeat(100));
    assertThat(events.get("/api/open", "/api/open", "short", headers).headers())
        .doesNotContainKey("content-encoding");
    assertThat(events.get("/api/echo", "/api/echo", query.repeat(100), headers).headers())
        .as("nobody said that it holds no secret")
        .doesNotContainKey("content-encoding");
    assertThat(
            events
                .send("HEAD", "/api/open", "/api/open", query, headers, new byte[0])
                .header("content-encoding"))
        .isEqualTo(encoding);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // sent, accepted, answered in
        "application/json, -, application/json",
        "application/json, */*, application/json",
        "application/json, text/html, text/html; charset=utf-8",
        "application/x-www-form-urlencoded, */*, text/html; charset=utf-8",
        "application/x-www-form-urlencoded, 'text/html,application/xhtml+xml,*/*;q=0.8', text/html;"
            + " charset=utf-8",
        "application/x-www-form-urlencoded, application/json, application/json",
        "application/x-www-form-urlencoded; charset=UTF-8, 'text/html;q=0.1,"
            + " application/json;q=0.2', application/json",
      })
  void theAnswerIsInWhatTheClientLikesBest(String sent, String accepted, String answered) {
    Map<String, String> headers =
        accepted == null
            ? Map.of("content-type", sent)
            : Map.of("content-type", sent, "accept", accepted);

    Events.Answer answer =
        events.send("POST", "/api/echo", "/api/echo", "", headers, "{}".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo(answered);
  }

  @Test
  void anUnknownRouteIs404AndAnUnknownMethod405WithAllow() {
    assertThat(events.get("/api/nope", "$default", "", Map.of()).status()).isEqualTo(404);

    Events.Answer answer =
        events.send("DELETE", "/api/echo", "/api/echo", "", Map.of(), new byte[0]);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow")).isEqualTo("GET, HEAD, POST");
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void headAnswersAsGetWithoutItsBody() {
    Events.Answer answer =
        events.send("HEAD", "/api/echo", "/api/echo", "a=b", Map.of(), new byte[0]);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 2, 415",
    "multipart/form-data; boundary=x, 2, 415",
    "'', 2, 415",
    "application/json, 65, 413",
    "application/json, 64, 200",
  })
  void onlyWhatTheRouteTakesAndNoMoreThanItTakes(String contentType, int length, int status) {
    assertThat(events.post("/api/echo", contentType, "*/*", "x".repeat(length)).status())
        .isEqualTo(status);
  }

  @Test
  void aCompressedBodyIsNotTaken() {
    Map<String, String> headers =
        Map.of("content-type", "application/json", "content-encoding", "gzip");

    assertThat(events.send("POST", "/api/echo", "/api/echo", "", headers, new byte[2]).status())
        .isEqualTo(415);
  }

  @Test
  void aClientThatAcceptsNeitherPageNorJsonIsToldSo() {
    Events.Answer answer = events.post("/api/echo", "application/json", "image/png", "{}");

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void aBrowserIsToldByAPage() {
    Events.Answer answer =
        events.get("/api/nope", "$default", "", Map.of("accept", "text/html,*/*;q=0.8"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void whatNobodyExpectedIsA500ThatTellsNothingAndLogsWhereButNeverWhat() {
    String log =
        CapturedLog.of(
            () -> {
              Events.Answer failed =
                  events.get("/api/fails", "/api/fails", "q=canary-7431", Map.of());
              assertThat(failed.status()).isEqualTo(500);
              assertThat(failed.body()).doesNotContain("canary", "IllegalState");
              assertThat(events.get("/api/overflows", "/api/overflows", "", Map.of()).status())
                  .isEqualTo(500);
            });

    assertThat(log)
        .contains(
            "java.lang.IllegalStateException",
            "signpost.http.EdgeTest",
            "{\"route\":\"/api/fails\",\"status\":500,")
        .doesNotContain("canary");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void whatIsNoEventIsA500AndItsTextIsNotLogged() {
    String log = CapturedLog.of(() -> assertThat(events.raw("canary {").status()).isEqualTo(500));

    assertThat(log).contains("EventReader").doesNotContain("canary");
  }
}

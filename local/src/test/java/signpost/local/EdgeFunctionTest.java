package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeFunctionTest {

  private static final String FOLDERS =
      "function handler(event) { event.request.uri += 'index.html'; return event.request; }";

  @Test
  void runsSideBySide(@TempDir Path folder) throws Exception {
    EdgeFunction edge = script(folder, FOLDERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EdgeFunction.Outcome>> outcomes =
          IntStream.range(0, 500)
              .mapToObj(i -> threads.submit(() -> edge.run(call("/" + i + "/"))))
              .toList();
      for (int i = 0; i < 500; i++) {
        assertThat(outcomes.get(i).get()).isEqualTo(onward("/" + i + "/index.html"));
      }
    }
  }

  @Test
  void headersGoOnAsTheFunctionLeftThem(@TempDir Path folder) throws IOException {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("cookie", List.of("a=1"));
    headers.put("accept", List.of("text/html", "text/plain"));
    headers.put("x-mine", List.of("the visitor's"));
    headers.put("x-gone", List.of("1"));
    EdgeFunction edge =
        script(
            folder,
            """
            function handler(event) {
              event.request.headers['x-mine'] = { value: 'ours' };
              delete event.request.headers['x-gone'];
              event.request.headers['X-New'] = { value: 'new' };
              return event.request;
            }
            """);
    EdgeFunction.Outcome outcome =
        edge.run(new Call("GET", "/", "", headers, atMost -> new byte[0]));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            EdgeFunction.Outcome.Onward.class,
            onward ->
                assertThat(onward.headers())
                    .isEqualTo(
                        Map.of(
                            "cookie", List.of("a=1"),
                            "accept", List.of("text/html", "text/plain"),
                            "x-mine", List.of("ours"),
                            "x-new", List.of("new"))));
  }

  @Test
  void severalValuesOfAHeaderGoOnAndTheCookiesStayTheVisitors(@TempDir Path folder)
      throws IOException {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("cookie", List.of("a=1", "b=2"));
    EdgeFunction edge =
        script(
            folder,
            """
            function handler(event) {
              event.request.headers['accept'] = { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] };
              event.request.headers['cookie'] = { value: 'forged=1' };
              event.request.cookies.a = { value: 'forged' };
              return event.request;
            }
            """);
    assertThat(edge.run(new Call("GET", "/", "", headers, atMost -> new byte[0])))
        .isInstanceOfSatisfying(
            EdgeFunction.Outcome.Onward.class,
            onward ->
                assertThat(onward.headers())
                    .isEqualTo(
                        Map.of("cookie", List.of("a=1", "b=2"), "accept", List.of("a", "b"))));
  }

  @Test
  void seesCookiesQueryAndHeadersAsOnCloudFront(@TempDir Path folder) throws IOException {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("cookie", List.of("a=1; b=2", "a=3"));
    headers.put("accept", List.of("text/html"));
    Call call = new Call("GET", "/", "q=1&q=2&r", headers, atMost -> new byte[0]);
    EdgeFunction edge =
        script(
            folder,
            """
            function handler(event) {
              const r = event.request;
              return { uri: '/' + [r.method, r.cookies.a.value, r.cookies.a.multiValue[1].value, r.cookies.b.value,
                r.querystring.q.value, r.querystring.q.multiValue.length, r.querystring.r.value, r.headers.accept.value,
                r.headers.cookie === undefined].join() };
            }
            """);
    assertThat(edge.run(call))
        .isInstanceOfSatisfying(
            EdgeFunction.Outcome.Onward.class,
            onward -> assertThat(onward.path()).isEqualTo("/GET,1,3,2,1,2,,text/html,true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "return java.lang.System.exit(1);",
        "return Packages.java.lang.Runtime;",
        "return event.request.getClass();",
        "Object.prototype.seen = 1; throw 1;",
        "return 1;",
        "return null;",
        "return { uri: 'http://evil.example/' };",
        "return { statusCode: 301, headers: { location: '/x' } };",
      })
  void keepsTheFunctionInItsBox(String body, @TempDir Path folder) throws IOException {
    EdgeFunction edge = script(folder, "function handler(event) { " + body + " }");
    assertThatThrownBy(() -> edge.run(call("/"))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void leavesNothingBehind(@TempDir Path folder) throws IOException {
    EdgeFunction edge =
        script(
            folder,
            "let calls = 0; function handler(event) { calls += 1; return { uri: '/' + calls }; }");
    assertThat(edge.run(call("/"))).isEqualTo(edge.run(call("/"))).isEqualTo(onward("/1"));
  }

  private static EdgeFunction script(Path folder, String code) throws IOException {
    return new EdgeFunction(Files.writeString(folder.resolve("edge.js"), code));
  }

  private static EdgeFunction.Outcome onward(String path) {
    return new EdgeFunction.Outcome.Onward(path, new LinkedHashMap<>());
  }

  private static Call call(String path) {
    return new Call("GET", path, "", new LinkedHashMap<>(), atMost -> new byte[0]);
  }
}

package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeFunctionTest {

  private static final Path FILE = Service.ROOT.resolve("site/edge/viewer-request.js");

  @ParameterizedTest
  @CsvSource({
    "/,                     /index.html",
    "/topics/,              /topics/index.html",
    "/guidance/hate-crime/, /guidance/hate-crime/index.html",
    "/index.html,           /index.html",
    "/favicon.svg,          /favicon.svg",
    "/assets/site.0af3.css, /assets/site.0af3.css",
    "/a.b/c,                /a.b/c",
    "/%2e%2e/,              /%2e%2e/index.html",
    "/caf%C3%A9,            /caf%C3%A9",
    "/%zz,                  /%zz",
    "//,                    //index.html",
    "//evil.example/,       //evil.example/index.html",
    "//evil,                //evil",
    "///evil,               ///evil",
    "/\\evil,               /\\evil",
    "/%5cevil,              /%5cevil",
    "/%2fevil,              /%2fevil",
    "/a//evil,              /a//evil",
    "/@evil,                /@evil",
    "/a:b,                  /a:b",
  })
  void looksUpAFile(String path, String file) throws IOException {
    assertThat(new EdgeFunction(FILE).run(call(path)))
        .isEqualTo(new EdgeFunction.Outcome.Onward(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/topics", "/guidance/hate-crime", "/a-to-z", "/A_b9", "/exit2"})
  void addsTheSlashThatAPageEndsIn(String path) throws IOException {
    assertThat(new EdgeFunction(FILE).run(call(path)))
        .isInstanceOfSatisfying(
            EdgeFunction.Outcome.Answered.class,
            answered -> {
              assertThat(answered.answer().status()).isEqualTo(301);
              assertThat(answered.answer().headers()).containsEntry("location", path + "/");
            });
  }

  @Test
  void answersALongPathAtOnce() throws IOException {
    EdgeFunction edge = new EdgeFunction(FILE);
    long start = System.nanoTime();
    edge.run(call("/a".repeat(4000) + "!"));
    edge.run(call("/" + "a".repeat(8000) + "!"));
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void runsSideBySide() throws Exception {
    EdgeFunction edge = new EdgeFunction(FILE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EdgeFunction.Outcome>> outcomes =
          IntStream.range(0, 500)
              .mapToObj(i -> threads.submit(() -> edge.run(call("/" + i + "/"))))
              .toList();
      for (int i = 0; i < 500; i++) {
        assertThat(outcomes.get(i).get())
            .isEqualTo(new EdgeFunction.Outcome.Onward("/" + i + "/index.html"));
      }
    }
  }

  @Test
  void fitsIntoAParameterOfCloudFormation() throws IOException {
    String code =
        Files.readAllLines(FILE).stream()
            .filter(line -> !line.strip().startsWith("//"))
            .collect(Collectors.joining("\n"));
    assertThat(code.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4096);
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
        .isEqualTo(new EdgeFunction.Outcome.Onward("/GET,1,3,2,1,2,,text/html,true"));
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
    assertThat(edge.run(call("/")))
        .isEqualTo(edge.run(call("/")))
        .isEqualTo(new EdgeFunction.Outcome.Onward("/1"));
  }

  private static EdgeFunction script(Path folder, String code) throws IOException {
    return new EdgeFunction(Files.writeString(folder.resolve("edge.js"), code));
  }

  private static Call call(String path) {
    return new Call("GET", path, "", new LinkedHashMap<>(), atMost -> new byte[0]);
  }
}

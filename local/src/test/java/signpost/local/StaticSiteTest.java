package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.http.SecurityHeaders;

/// Pages and files as a visitor gets them.
final class StaticSiteTest {

  private static final String PAGE = "public, max-age=0, s-maxage=86400, must-revalidate";
  private static final String ASSET = "public, max-age=31536000, immutable";

  @TempDir static Path folder;
  private static @Nullable Service running;

  @BeforeAll
  static void start() throws IOException {
    running = Service.start(folder);
    for (Map.Entry<String, String> file :
        Map.ofEntries(
                Map.entry("index.html", "home"),
                Map.entry("topics/index.html", "topics"),
                Map.entry(".well-known/gpc.json", "{}"),
                Map.entry("settings/large-dark-unset.css", "large"),
                Map.entry("service-problem/index.html", "a problem"),
                Map.entry("assets/site.0af3.css", "css"),
                Map.entry("assets/site.0af3.css.br", "css in brotli"),
                Map.entry("assets/site.0af3.css.gz", "css in gzip"),
                Map.entry(".hidden/index.html", "hidden"),
                Map.entry(".secret", "secret"),
                Map.entry("favicon.svg", "<svg/>"))
            .entrySet()) {
      Path path = Service.site(folder).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(Service.site(folder).resolveSibling("outside.txt"), "outside");
    Files.createSymbolicLink(
        Service.site(folder).resolve("link.txt"),
        Service.site(folder).resolveSibling("outside.txt"));
  }

  @AfterAll
  static void stop() {
    service().close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,                     home,   text/html; charset=utf-8",
    "/index.html,           home,   text/html; charset=utf-8",
    "/?q=%zz,               home,   text/html; charset=utf-8",
    "/topics/,              topics, text/html; charset=utf-8",
    "/%74opics/,            topics, text/html; charset=utf-8",
    "/favicon.svg,          <svg/>, image/svg+xml",
    "/assets/site.0af3.css, css,    text/css; charset=utf-8",
    "/.well-known/gpc.json, {},     application/json",
    "/settings/large-dark-unset.css, large, text/css; charset=utf-8",
  })
  void servesFiles(String target, String body, String type) {
    Service.Reply reply = service().get(target);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(body);
    assertThat(reply.header("content-type")).isEqualTo(type);
    assertThat(reply.header("cache-control"))
        .isEqualTo(target.startsWith("/assets/") ? ASSET : PAGE);
  }

  @Test
  void leadsToTheSlash() {
    Service.Reply reply = service().get("/topics?x=1");
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo("/topics/");
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing/",
        "/nothing.css",
        "/Topics/",
        "/topics/index.htm",
        "//",
        "//evil.example",
        "//evil.example/",
        "///topics/",
        "/topics//",
        "/.secret",
        "/.hidden/",
        "/%2ehidden/",
        "/link.txt",
        "/assets/",
        "/%252e%252e/outside.txt",
        "/outside.txt",
        "/topics/;x=1/",
        "/api-docs/",
        "/exit/",
        "/~root/",
        "/caf%C3%A9/",
      })
  void asksTheFrontFunctionForWhatIsNotThere(String target) {
    Service.Reply reply =
        service()
            .get(target, "Accept: application/json", "Cookie: choice=1", "Referer: /wherefrom");
    assertThat(reply.body())
        .contains("\"routeKey\":\"$default\"", "\"accept\":\"text/html\"")
        .doesNotContain("application/json", "choice", "wherefrom");
    assertThat(reply.headers()).doesNotContainKey("location");
  }

  @Test
  void theFrontFunctionsAnswerIsTheVisitors() {
    assertThat(service().send("HEAD", "/nothing/", "").body()).isEmpty();
    assertThat(service().get("/api/nothing").body()).contains("\"routeKey\":\"$default\"");
  }

  @Test
  void onlyWhatIsReadIsAskedOfTheSecondOrigin(@TempDir Path other) {
    UnaryOperator<String> anyMethod =
        text ->
            text.replace(
                "AllowedMethods: [GET, HEAD]\n", "AllowedMethods: [GET, HEAD, OPTIONS, POST]\n");
    try (Service service = Service.start(other, anyMethod)) {
      assertThat(service.send("GET", "/nothing/", "").body())
          .contains("$default", "/nothing/index.html");
      assertThat(service.send("HEAD", "/nothing/", "").status()).isEqualTo(200);
      assertThat(service.send("OPTIONS", "/nothing/", "").body()).contains("$default");
      assertThat(service.send("POST", "/nothing/", "a=1").status()).isEqualTo(403);
    }
  }

  @Test
  void anAnswerOfAnotherStatusIsNotAskedForTwice(@TempDir Path other) {
    try (Service service =
        Service.start(other, text -> text.replace("Items: [403]", "Items: [500]"))) {
      assertThat(service.get("/nothing/").status()).isEqualTo(403);
    }
  }

  @Test
  void hasNoNameLongerThanAnyFilesAndRefusesAnAddressLongerThanAnyAddress() {
    assertThat(service().get("/" + "a".repeat(300) + "/").body()).contains("$default");
    assertThat(service().get("/" + "a/".repeat(3000)).body()).contains("$default");
    assertThat(service().get("/" + "a".repeat(9000) + "/").status()).isEqualTo(414);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../outside.txt",
        "/topics/../../outside.txt",
        "/%2e%2e/outside.txt",
        "/.%2e/outside.txt",
        "/..%2foutside.txt",
        "/..%2Foutside.txt",
        "/%2e%2e%2foutside.txt",
        "/topics/..",
        "/./",
        "/topics%2findex.html",
        "/%5c..%5coutside.txt",
        "/..\\outside.txt",
        "/\\evil.example",
        "/%zz",
        "/%",
        "/%2",
        "/a%00.html",
        "/%00/",
        "/%0d%0aSet-Cookie:x=1/",
        "/%ff/",
        "/%c0%ae%c0%ae/outside.txt",
        "/%e0%80/",
        "/%7f/",
        "/caf\u00e9/",
        "/<script>/\u0000",
      })
  void answers400ForWhatCannotBeAnAddress(String target) {
    Service.Reply reply = service().get(target);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.body())
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("outside", "evil", "%", "script", "Cookie");
    assertSecure(reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE"})
  void isOnlyRead(String method) {
    Service.Reply reply = service().send(method, "/topics/", "");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD");
    assertThat(reply.body()).startsWith("<!DOCTYPE html>").doesNotContain("NONSENSE");
    assertSecure(reply);
  }

  @Test
  void answersHeadAsGetWithoutTheBody() {
    Service.Reply get = service().get("/topics/");
    Service.Reply head = service().send("HEAD", "/topics/", "");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).isEqualTo("6");
    assertThat(head.header("etag")).isEqualTo(get.header("etag"));
  }

  @Test
  void answers304WhereNothingChanged() throws IOException {
    String tag = service().get("/").header("etag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
      Service.Reply reply = service().get("/", "If-None-Match: " + known);
      assertThat(reply.status()).as(known).isEqualTo(304);
      assertThat(reply.body()).isEmpty();
      assertThat(reply.header("cache-control")).isEqualTo(PAGE);
      assertThat(reply.header("etag")).isEqualTo(tag);
      assertSecure(reply);
    }
    assertThat(service().get("/", "If-None-Match: \"x\"").status()).isEqualTo(200);
    assertThat(service().get("/nothing/", "If-None-Match: *").body()).contains("$default");
  }

  @Test
  void showsWhatWasBuiltAnew() throws IOException {
    Path file = Service.site(folder).resolve("news.txt");
    Files.writeString(file, "old");
    String tag = service().get("/news.txt").header("etag");
    Files.writeString(file, "new");
    assertThat(service().get("/news.txt", "If-None-Match: " + tag).body()).isEqualTo("new");
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/site.0af3.css.br, br, css in brotli",
    "/assets/site.0af3.css.gz, gzip, css in gzip",
  })
  void whatIsCompressedSaysWhatItIs(String target, String encoding, String body) {
    Service.Reply reply = service().get(target);
    assertThat(reply.header("content-encoding")).isEqualTo(encoding);
    assertThat(reply.body()).isEqualTo(body);
    assertThat(reply.header("content-type")).isEqualTo("text/css; charset=utf-8");
    assertThat(reply.header("cache-control")).isEqualTo(ASSET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/topics",
        "/nothing/",
        "/%zz",
        "/favicon.svg",
        "/api/guidance",
        "/api/x",
        "/exit"
      })
  void carriesTheTemplatesHeadersOnEverything(String target) {
    assertSecure(service().get(target));
  }

  @ParameterizedTest
  @CsvSource({
    "502, 502, a problem",
    "504, 504, a problem",
    "403, 403, own",
    "404, 404, own",
    "503, 503, own",
    "500, 500, own",
    "405, 405, own",
  })
  void putsErrorPagesInThePlaceOfAFunctionsAnswersToo(int answered, int status, String body) {
    Service.Reply reply =
        service().get("/api/guidance?answer={\"statusCode\":" + answered + ",\"body\":\"own\"}");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).isEqualTo(body);
  }

  @Test
  void doesWithoutTheErrorPages(@TempDir Path other) {
    try (Service service = Service.start(other)) {
      Service.Reply reply = service.get("/api/guidance?answer={\"statusCode\":502}");
      assertThat(reply.status()).isEqualTo(502);
      assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    }
  }

  private static void assertSecure(Service.Reply reply) {
    SecurityHeaders.ALL.forEach(
        (name, value) -> assertThat(reply.header(name)).as(name).isEqualTo(value));
    assertThat(reply.headers()).doesNotContainKeys("server", "x-powered-by");
  }

  private static Service service() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }
}

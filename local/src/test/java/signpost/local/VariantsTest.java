package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.site.Variant;

/// The edge function as it is deployed: which variant of a page a visitor gets.
final class VariantsTest {
  private static final Path FILE =
      Service.ROOT.resolve("site/builder/target/edge/viewer-request.js");

  /// Where the site really is; on one's own machine, without HTTPS, it is `localhost`.
  private static final String LIVE = "signpost.example";

  private static final String PROOF = "." + "A".repeat(22) + ".1." + "B".repeat(22);

  private final long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
  private final EdgeFunction edge;
  private final String wording;

  VariantsTest() throws IOException {
    edge = new EdgeFunction(FILE);
    Matcher mark =
        Pattern.compile("WORDING = '(\\d+-[0-9a-f]{12})'").matcher(Files.readString(FILE));
    assertThat(mark.find()).isTrue();
    wording = mark.group(1);
  }

  private EdgeFunction.Outcome run(String path, String query, String... headers) {
    SequencedMap<String, List<String>> all = new LinkedHashMap<>();
    all.put("host", List.of("localhost:8080"));
    for (String header : headers) {
      int colon = header.indexOf(": ");
      all.put(header.substring(0, colon), List.of(header.substring(colon + 2)));
    }
    return edge.run(new Call("GET", path, query, all, atMost -> new byte[0]));
  }

  private String path(String path, String... headers) {
    return run(path, "", headers) instanceof EdgeFunction.Outcome.Onward(String onward, var more)
        ? onward
        : "answered";
  }

  private String location(String path, int status, String... headers) {
    if (run(path, "", headers) instanceof EdgeFunction.Outcome.Answered(Answer answer)) {
      assertThat(answer.status()).isEqualTo(status);
      return answer.headers().getOrDefault("location", "");
    }
    return "not answered";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | .br",
        "gzip, deflate           | .gz",
        "br;q=0, gzip;q=0.5      | .gz",
        "gzip;q=1, BR;q=0.1      | .br",
        "gzip ; q=0.2            | .gz",
        "identity                | ''",
        "br;q=0.0,gzip;q=0       | ''",
        "br;q=x, gzip;q=         | ''",
        "brr, xgzip, *           | ''",
        "''                      | ''",
      })
  void aBrowserGetsWhatItCanUnpack(String accepted, String suffix) {
    String header = "accept-encoding: " + accepted;

    assertThat(path("/topics/", header)).isEqualTo("/v/ask/topics/index.html" + suffix);
    assertThat(path("/settings.css", header))
        .isEqualTo("/settings/standard-device-unset.css" + suffix);
    assertThat(path("/assets/site.0af3.css", header)).isEqualTo("/assets/site.0af3.css" + suffix);
    for (String asItCame : List.of("/favicon.svg", "/robots.txt", "/api/guidance", "/exit")) {
      assertThat(path(asItCame, header)).isEqualTo(asItCame);
    }
    assertThat(location("/topics", 301, header)).isEqualTo("/topics/");
  }

  @Test
  void whatABrowserMayGetIsThere() throws IOException {
    Path site = Service.ROOT.resolve("site/builder/target/www");
    for (String folder : List.of("v", "assets", "settings")) {
      try (Stream<Path> files = Files.walk(site.resolve(folder))) {
        for (Path file :
            files.filter(file -> file.toString().matches(".*(html|css|js)")).toList()) {
          byte[] packed = Files.readAllBytes(file.resolveSibling(file.getFileName() + ".gz"));
          try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(gzip.readAllBytes()).as("%s", file).isEqualTo(Files.readAllBytes(file));
          }
          assertThat(file.resolveSibling(file.getFileName() + ".br")).isNotEmptyFile();
        }
      }
    }
  }

  @Test
  void whoHasNotChosenIsAsked() {
    assertThat(path("/")).isEqualTo("/v/ask/index.html");
    assertThat(path("/guidance/stalking/")).isEqualTo("/v/ask/guidance/stalking/index.html");
  }

  @ParameterizedTest
  @CsvSource({"1,gpc", "0,ask", "true,ask"})
  void globalPrivacyControlIsHeeded(String value, String variant) {
    assertThat(path("/", "sec-gpc: " + value)).isEqualTo("/v/" + variant + "/index.html");
  }

  @ParameterizedTest
  @CsvSource({"none,''", "p,proof", "u,proof", "pu,proof"})
  void whoHasChosenIsNotAskedAgain(String letters, String proof) {
    String choice =
        "choice=" + wording + "." + letters + "." + today + (proof.isEmpty() ? "" : PROOF);

    assertThat(path("/", "cookie: " + choice)).isEqualTo("/v/" + letters + "/index.html");
    assertThat(path("/", "host: " + LIVE, "cookie: __Host-" + choice))
        .isEqualTo("/v/" + letters + "/index.html");
    assertThat(path("/", "cookie: " + choice.replace("." + today, "." + today + "s")))
        .as("until the browser is closed")
        .isEqualTo("/v/" + letters + "/index.html");
    assertThat(path("/", "cookie: " + choice, "sec-gpc: 1"))
        .as("an explicit choice wins")
        .isEqualTo("/v/" + letters + "/index.html");
    assertThat(path("/", "cookie: notice=saved; " + choice))
        .isEqualTo("/v/saved-" + letters + "/index.html");
    assertThat(Variant.of("saved-" + letters).banner()).isEqualTo(Variant.Banner.SAVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WORDING.none",
        "1.none.TODAY",
        "1-0123456789ab.none.TODAY",
        "WORDING.none.TOMORROW",
        "WORDING.none.EXPIRED",
        "WORDING.none.TODAYPROOF",
        "WORDING.p.TODAY",
        "WORDING.p.TODAY.x",
        "WORDING.up.TODAYPROOF",
        "WORDING.x.TODAYPROOF",
        "../../none.none.TODAY",
      })
  void whatIsNoChoiceIsNotBelieved(String choice) {
    String value =
        choice
            .replace("WORDING", wording)
            .replace("TODAY", Long.toString(today))
            .replace("TOMORROW", Long.toString(today + 1))
            .replace("EXPIRED", Long.toString(today - 182))
            .replace("PROOF", PROOF);

    assertThat(path("/", "cookie: choice=" + value)).isEqualTo("/v/ask/index.html");
    assertThat(path("/", "cookie: notice=saved; choice=" + value)).isEqualTo("/v/ask/index.html");
  }

  @Test
  void aChoiceHoldsToItsLastDay() {
    assertThat(path("/", "cookie: choice=" + wording + ".none." + (today - 181)))
        .isEqualTo("/v/none/index.html");
  }

  @Test
  void aRefusalMayCarryTheConsentThatIsStillToBeErased() {
    assertThat(
            path(
                "/",
                "cookie: choice=%s.none.%d.%s.pu.%d%s"
                    .formatted(wording, today, wording, today - 1, PROOF)))
        .isEqualTo("/v/none/index.html");
  }

  @Test
  void aCookieThatAnybodyMayHaveSetIsNotBelieved() {
    String choice = "choice=" + wording + ".pu." + today + PROOF;

    assertThat(path("/", "host: " + LIVE, "cookie: " + choice)).isEqualTo("/v/ask/index.html");
    assertThat(path("/", "host: localhost.example", "cookie: " + choice))
        .isEqualTo("/v/ask/index.html");
  }

  @Test
  void twoChoicesAreNone() {
    String none = "choice=" + wording + ".none." + today;

    assertThat(path("/", "cookie: " + none + "; " + none)).isEqualTo("/v/ask/index.html");
  }

  @Test
  void aWithdrawalIsSaidOnTheCookiesPageAlone() {
    assertThat(path("/cookies/", "cookie: notice=withdrawn"))
        .isEqualTo("/v/withdrawn/cookies/index.html");
    assertThat(path("/", "cookie: notice=withdrawn")).isEqualTo("/v/ask/index.html");
  }

  @Test
  void everyVariantOfEveryPageIsBuilt() throws IOException {
    Path site = Service.ROOT.resolve("site/builder/target/www");
    List<String> pages =
        Files.readAllLines(
            Service.ROOT.resolve("functions/target/classes/signpost/http/addresses"));

    assertThat(pages).contains("/", "/cookies/", "/settings/");
    for (Variant variant : Variant.values()) {
      for (String page : pages) {
        if (variant != Variant.WITHDRAWN || page.equals("/cookies/")) {
          assertThat(site.resolve("v/" + variant.id() + page + "index.html")).isRegularFile();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',                            standard-device-unset",
    "large.dark.scotland,           large-dark-scotland",
    "standard.light.unset,          standard-light-unset",
    "huge.dark.unset,               standard-device-unset",
    "large.dark,                    standard-device-unset",
    "large.dark.unset.x,            standard-device-unset",
    "../../assets,                  standard-device-unset",
  })
  void settingsAreAStylesheet(String settings, String file) {
    assertThat(path("/settings.css", "cookie: settings=" + settings))
        .isEqualTo("/settings/" + file + ".css");
    assertThat(Service.ROOT.resolve("site/builder/target/www/settings/" + file + ".css"))
        .isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/topics", "/guidance/hate-crime", "/a-to-z", "/A_b9", "/exit2", "/api"})
  void addsTheSlashThatAPageEndsIn(String path) {
    assertThat(location(path, 301)).isEqualTo(path + "/");
  }

  @ParameterizedTest
  @CsvSource({"/index.html,/", "/topics/index.html,/topics/", "/v/pu/index.html,/v/pu/"})
  void aPageHasOneAddress(String path, String location) {
    assertThat(location(path, 301)).isEqualTo(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/favicon.svg",
        "/assets/site.0af3.css",
        "/.well-known/gpc.json",
        "/a.b/c",
        "/caf%C3%A9",
        "/%zz",
        "//evil",
        "///evil",
        "/\\evil",
        "/%5cevil",
        "/%2fevil",
        "/a//evil",
        "/@evil",
        "/a:b",
        "//evil.example/index.html",
        "/\\evil/index.html",
        "/api/guidance",
        "/api/preferences/",
        "/exit",
      })
  void allElseGoesOnAsItCame(String path) {
    assertThat(path(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/cookies/?from=/guidance/stalking/, /guidance/stalking/",
    "https://a.example/cookies/?from=/,                   /",
    "https://a.example/cookies/?from=//evil.example/,     /",
    "https://a.example/cookies/?from=https://evil/,       /",
    "https://a.example/cookies/?from=/%0d%0aX:y/,         /",
    "https://a.example/cookies/,                          /",
    "'',                                                  /",
  })
  void theWayBackStaysHere(String referer, String location) {
    assertThat(location("/back/", 302, "referer: " + referer)).isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/preferences,      none - localhost:8080",
    "/api/guidance,         none - localhost:8080",
    "/api/feedback,         none 127.0.0.1 localhost:8080",
    "/api/feedback/look-up, none - localhost:8080",
  })
  void functionsAreToldVariantAndHostWhateverTheVisitorSays(String path, String told) {
    EdgeFunction.Outcome outcome =
        run(
            path,
            "",
            "x-signpost-edge: pu 192.0.2.1 evil.example",
            "cookie: choice=" + wording + ".none." + today);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            EdgeFunction.Outcome.Onward.class,
            onward -> assertThat(onward.headers()).containsEntry("x-signpost-edge", List.of(told)));
  }

  @Test
  void answersALongPathAtOnce() {
    long start = System.nanoTime();
    path("/a".repeat(4000) + "!");
    path("/" + "a".repeat(8000) + "!");
    path("/", "cookie: choice=" + "1".repeat(5000), "referer: " + "a/".repeat(4000));
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void fitsIntoAParameterOfCloudFormation() throws IOException {
    assertThat(Files.size(FILE)).isLessThanOrEqualTo(4096);
    assertThat(Files.readString(FILE)).doesNotContain("@");
  }
}

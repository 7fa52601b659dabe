package signpost.guidance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import signpost.http.CapturedLog;
import signpost.http.Events;

/// The guidance routes from payload to payload, answers held against `openapi.yaml`.
final class GuidanceFunctionTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Events EVENTS = new Events(new GuidanceFunction());
  private static final OpenApiInteractionValidator CONTRACT =
      OpenApiInteractionValidator.createForSpecificationUrl(
              Path.of(System.getProperty("signpost.root"), "openapi.yaml").toUri().toString())
          .build();

  private static Events.Answer ask(String query) {
    return EVENTS.get("/api/guidance", "/api/guidance", query, Map.of());
  }

  private static void keepsTheContract(String path, Method method, Events.Answer answer) {
    var response =
        SimpleResponse.Builder.status(answer.status())
            .withContentType(answer.header("content-type"))
            .withBody(answer.body())
            .build();
    assertThat(CONTRACT.validateResponse(path, method, response).getMessages()).isEmpty();
  }

  @Test
  void jsonIsAnsweredWithJson() {
    Events.Answer answer =
        EVENTS.post(
            "/api/guidance",
            JSON,
            "*/*",
            "{\"question\":\"my ex wont stop texting me\",\"limit\":2}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("{\"urgent\":null,\"confidence\":\"")
        .contains("\"id\":\"harassment-messages\"");
    keepsTheContract("/api/guidance", Method.POST, answer);
  }

  @Test
  void dangerComesFirstInJson() {
    Events.Answer answer = ask("q=he%20said%20he%20will%20kill%20me%20if%20i%20go%20out");

    assertThat(answer.body())
        .startsWith("{\"urgent\":{\"title\":")
        .contains("\"id\":\"threats-violence\"");
    keepsTheContract("/api/guidance", Method.GET, answer);
  }

  @Test
  void nothingFoundIsSaidInJson() {
    Events.Answer answer = ask("q=what+is+the+capital+of+france");

    assertThat(answer.body())
        .isEqualTo("{\"urgent\":null,\"confidence\":\"none\",\"answers\":[],\"related\":[]}");
    keepsTheContract("/api/guidance", Method.GET, answer);
  }

  @Test
  void aFormIsAnsweredWithAPageWhoseTitleSaysNothingOfTheQuestion() {
    Events.Answer answer =
        EVENTS.post("/api/guidance", FORM, BROWSER, "question=my+ex+wont+stop+texting+%3Cme%3E");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body())
        .contains("/guidance/harassment-messages/", "texting &lt;me")
        .doesNotContain("<me>");
    assertThat(answer.body().substring(0, answer.body().indexOf("</title>")))
        .doesNotContain("texting");
    assertThat(answer.headers().toString()).doesNotContain("texting");
  }

  @Test
  void aPhoneGetsThePageCompressed() {
    Map<String, String> phone =
        Map.of("content-type", FORM, "accept", BROWSER, "accept-encoding", "gzip, deflate, br");
    byte[] form = "question=my+ex+wont+stop+texting".getBytes(UTF_8);

    Events.Answer answer = EVENTS.send("POST", "/api/guidance", "/api/guidance", "", phone, form);

    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    assertThat(answer.body())
        .isEqualTo(
            EVENTS.post("/api/guidance", FORM, BROWSER, "question=my+ex+wont+stop+texting").body());
  }

  @Test
  void anArticleIsReadById() {
    Events.Answer answer = EVENTS.get("/api/guidance/stalking", "/api/guidance/{id}", "", Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"sections\":[{\"heading\":\"\"", "\"law\":[{\"statute\":");
    keepsTheContract("/api/guidance/stalking", Method.GET, answer);
  }

  @ParameterizedTest
  @CsvSource({"nope", "Stalking", "%00", "..", "''"})
  void anArticleThatIsNotThereIs404(String id) {
    Events.Answer answer = EVENTS.get("/api/guidance/" + id, "/api/guidance/{id}", "", Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  static Stream<Arguments> badAddresses() {
    return Stream.of(
        Arguments.of("", "question-blank"),
        Arguments.of("q=", "question-blank"),
        Arguments.of("q=%20%E2%80%8B", "question-blank"),
        Arguments.of("q=" + "x".repeat(301), "question-too-long"),
        Arguments.of("q=%zz", "ill-encoded"),
        Arguments.of("q=%C3", "ill-encoded"),
        Arguments.of("q=a%00b", "ill-encoded"),
        Arguments.of("q=canary&q=canary", "field-repeated"),
        Arguments.of("q=canary&x=1", "unknown-field"),
        Arguments.of("q=canary&limit=0", "limit-out-of-range"),
        Arguments.of("q=canary&limit=21", "limit-out-of-range"),
        Arguments.of("q=canary&limit=5x", "limit-out-of-range"),
        Arguments.of("q=canary&limit=99999999999999999999", "limit-out-of-range"));
  }

  @ParameterizedTest
  @MethodSource("badAddresses")
  void aBadAddressIs400AndIsNotEchoed(String query, String code) {
    refusedWith(ask(query), code);
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("{}", "question-blank"),
        Arguments.of("{\"question\":\" \\t\\n\"}", "question-blank"),
        Arguments.of("{\"question\":\"" + "€".repeat(301) + "\"}", "question-too-long"),
        Arguments.of("{\"question\":7}", "wrong-type"),
        Arguments.of("{\"question\":null}", "wrong-type"),
        Arguments.of("{\"question\":[\"canary\"]}", "wrong-type"),
        Arguments.of("{\"question\":\"canary\",\"limit\":true}", "wrong-type"),
        Arguments.of("{\"question\":\"canary\",\"limit\":1.5}", "wrong-type"),
        Arguments.of("{\"question\":\"canary\",\"limit\":\"5\"}", "wrong-type"),
        Arguments.of("{\"question\":\"canary\",\"limit\":21}", "limit-out-of-range"),
        Arguments.of("{\"question\":\"canary\"", "malformed-json"),
        Arguments.of("{\"question\":\"canary\",\"question\":\"canary\"}", "malformed-json"),
        Arguments.of("{\"question\":\"canary\",\"canary\":1}", "unknown-field"),
        Arguments.of("{\"question\":\"\\ud800canary\"}", "ill-encoded"),
        Arguments.of("{\"question\":\"can\\u0000ary\"}", "ill-encoded"),
        Arguments.of("[".repeat(20_000) + "]".repeat(20_000), "malformed-json"),
        Arguments.of("\"canary\"", "wrong-type"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void aBadBodyIs400AndIsNotEchoed(String body, String code) {
    refusedWith(EVENTS.post("/api/guidance", JSON, "*/*", body), code);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    refusedWith(
        EVENTS.post("/api/guidance", JSON, "*/*", new byte[] {'{', '"', (byte) 0xC3}),
        "ill-encoded");
  }

  private static void refusedWith(Events.Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":400", "\"code\":\"" + code + "\"")
        .doesNotContain("canary", "xxxx", "€€");
    keepsTheContract("/api/guidance", Method.POST, answer);
  }

  @Test
  void threeHundredCodePointsAreNotTooLong() {
    assertThat(ask("q=" + "%F0%9F%98%80".repeat(300)).status()).isEqualTo(200);
    assertThat(ask("q=" + "e%CC%81".repeat(300)).status()).isEqualTo(200);
  }

  @Test
  void whatIsTooLongStaysInTheFormOfThePageThatSaysSo() {
    String typed = "stalked ".repeat(40);
    Events.Answer answer =
        EVENTS.post("/api/guidance", FORM, BROWSER, "question=" + typed.replace(' ', '+'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("<title>Error: ", typed);
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void noLogLineHoldsAnythingOfAQuestion() {
    String log =
        CapturedLog.of(
            () -> {
              ask("q=canary+7431&x=canary");
              EVENTS.get(
                  "/api/guidance/canary",
                  "/api/guidance/{id}",
                  "canary",
                  Map.of("user-agent", "canary"));
              EVENTS.post("/api/guidance", FORM, BROWSER, "question=canary+is+following+me");
              EVENTS.send("CANARY", "/api/guidance", "/api/guidance", "", Map.of(), new byte[0]);
            });

    assertThat(log.lines())
        .hasSize(4)
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("canary"));
  }
}

package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a function is sent, what becomes of its answer, and what the gateway answers itself.
final class GatewayTest {

  @TempDir static Path folder;
  private static @Nullable Service running;

  @BeforeAll
  static void start() {
    running =
        Service.start(folder, unthrottled().andThen(timeout("Timeout: 10", "Timeout: 3"))::apply);
  }

  @AfterAll
  static void stop() {
    service().close();
  }

  @Test
  void sendsPayloadTwo() {
    Instant before = Instant.now();
    Map<String, Object> event =
        event(
            service()
                .get(
                    "/api/guidance/caf%C3%A9%20x?b=%20&a=1&a=2+3&c", "Accept: a/b", "accept: c/d"));

    assertThat(event)
        .containsEntry("version", "2.0")
        .containsEntry("routeKey", "GET /api/guidance/{id}")
        .containsEntry("rawPath", "/api/guidance/café x")
        .containsEntry("rawQueryString", "b=%20&a=1&a=2+3&c")
        .containsEntry("queryStringParameters", Map.of("b", " ", "a", "1,2 3", "c", ""))
        .containsEntry("pathParameters", Map.of("id", "café x"))
        .containsEntry("isBase64Encoded", false)
        .doesNotContainKeys("body", "cookies", "stageVariables");
    assertThat(headers(event))
        .containsEntry("accept", "a/b,c/d")
        .containsEntry("user-agent", "Amazon CloudFront")
        .containsEntry("x-forwarded-proto", "https")
        .containsKeys(
            "host", "via", "x-amz-cf-id", "x-amzn-trace-id", "x-forwarded-for", "content-length")
        .doesNotContainKeys("connection", "cookie");

    Map<String, Object> context = map(event.get("requestContext"));
    assertThat(context)
        .containsEntry("routeKey", "GET /api/guidance/{id}")
        .containsEntry("stage", "$default")
        .containsKeys("accountId", "apiId", "domainName", "domainPrefix", "requestId");
    assertThat((Long) context.get("timeEpoch"))
        .isBetween(before.toEpochMilli(), Instant.now().toEpochMilli());
    assertThat((String) context.get("time"))
        .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(map(context.get("http")))
        .containsEntry("method", "GET")
        .containsEntry("path", "/api/guidance/café x")
        .containsEntry("protocol", "HTTP/1.1")
        .containsEntry("userAgent", "Amazon CloudFront")
        .containsEntry("sourceIp", "127.0.0.1");
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(event(service().get("/api/guidance")))
        .containsEntry("rawQueryString", "")
        .doesNotContainKeys("queryStringParameters", "pathParameters", "body", "cookies");
  }

  @Test
  void forwardsOnlyWhatThePolicyNames() {
    Map<String, Object> event =
        event(
            service()
                .get(
                    "/api/guidance",
                    "Cookie: secret=1",
                    "User-Agent: Phone",
                    "CloudFront-Forwarded-Proto: https",
                    "X-Signpost-Edge: pu - evil.example",
                    "X-Mine: 1"));
    assertThat(event).doesNotContainKey("cookies");
    assertThat(event.toString()).doesNotContain("secret", "Phone", "evil", "x-mine");
    assertThat(headers(event))
        .containsEntry("cloudfront-forwarded-proto", "http")
        .containsEntry("x-signpost-edge", "p - localhost");
  }

  @Test
  void bringsCookiesInTheirOwnListWhereThePolicyLetsThemThrough(@TempDir Path other) {
    UnaryOperator<String> cookies =
        text ->
            text.replace(
                "            - choice\n            - settings", "            - a\n            - c");
    try (Service service = Service.start(other, cookies)) {
      Map<String, Object> event =
          event(service.get("/api/guidance", "Cookie: a=1; b=2;c=x=y", "Cookie: a=3"));
      assertThat(event).containsEntry("cookies", List.of("a=1", "c=x=y", "a=3"));
      assertThat(headers(event)).doesNotContainKey("cookie");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,                     false",
    "application/JSON; charset=utf-8,      false",
    "text/plain,                           false",
    "text/anything,                        false",
    "application/javascript,               false",
    "application/xml,                      false",
    "application/problem+json,             true",
    "application/x-www-form-urlencoded,    true",
    "multipart/form-data; boundary=x,      true",
    "application/octet-stream,             true",
    "image/svg+xml,                        true",
    "nonsense,                             true",
    "'',                                   true",
  })
  void encodesBodiesThatAreNotText(String type, boolean base64) {
    String body = "question=caf%C3%A9+\"é\"";
    Map<String, Object> event =
        event(
            service()
                .send(
                    "POST",
                    "/api/guidance",
                    body,
                    type.isEmpty() ? "X-None: 1" : "Content-Type: " + type));
    assertThat(event).containsEntry("isBase64Encoded", base64);
    String received = (String) event.get("body");
    assertThat(
            base64
                ? new String(Base64.getDecoder().decode(received), StandardCharsets.UTF_8)
                : received)
        .isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     /api/guidance?q=%zz,       GET /api/guidance,      q=%zz",
    "GET,     /api/guidance?q=%ff%00,    GET /api/guidance,      q=%ff%00",
    "GET,     /api/guidance?%,           GET /api/guidance,      %",
    "GET,     /api/guidance?q=a?b&&=,    GET /api/guidance,      q=a?b&&=",
    "GET,     /api/guidance?,            GET /api/guidance,      ''",
    "GET,     /api/guidance/%2e%2e,      GET /api/guidance/{id}, ''",
    "GET,     /api/guidance/a%2Fb%ff,    GET /api/guidance/{id}, ''",
    "GET,     /api/guidance/,            $default,               ''",
    "GET,     /api/guidance/a/b,         $default,               ''",
    "GET,     /api/,                     $default,               ''",
    "PUT,     /api/guidance,             ANY /api/guidance,      ''",
    "OPTIONS, /api/guidance/a,           ANY /api/guidance/{id}, ''",
    "GET,     /exit,                     GET /exit,              ''",
    "POST,    /exit,                     ANY /exit,              ''",
  })
  void bringsOddAddressesToAFunction(String method, String target, String key, String query) {
    assertThat(event(service().send(method, target, "")))
        .containsEntry("routeKey", key)
        .containsEntry("rawQueryString", query);
  }

  @Test
  void answersHeadWithoutABody() {
    Service.Reply reply = service().send("HEAD", "/api/guidance", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1}                                                           | 200 |"
            + " application/json           | {'a': 1}",
        "'hello'                                                            | 200 |"
            + " application/json           | 'hello'",
        "[1]                                                                | 200 |"
            + " application/json           | [1]",
        "{'statusCode': 404, 'body': 'no'}                                  | 404 |"
            + " text/plain;charset=UTF-8   | no",
        "{'statusCode': '201', 'body': null, 'headers': null}               | 201 |"
            + " text/plain;charset=UTF-8   | ",
        "{'statusCode': 200, 'body': 'aGVsbG8=', 'isBase64Encoded': true}   | 200 |"
            + " text/plain;charset=UTF-8   | hello",
        "{'statusCode': 200, 'headers': {'content-TYPE': 'a/b'}}            | 200 | a/b            "
            + "            | ",
        "{'statusCode': 204, 'body': 'x', 'headers': {'Content-Type':'a/b'}}| 204 | a/b            "
            + "            | ",
        "{'statusCode': 200, 'body': {'a': 1}}                              | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200, 'body': 1}                                     | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 'many'}                                             | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 99}                                                 | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200, 'headers': {'a': ['b']}}                       | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200, 'headers': {'a': 'b\\r"
            + "\\n"
            + "c: d'}}               | 500 | application/json           | {'message':'Internal"
            + " Server Error'}",
        "{'statusCode': 200, 'headers': 'a'}                                | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200, 'cookies': 'a=1'}                              | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200, 'body': '*', 'isBase64Encoded': true}          | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200                                                 | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "{'statusCode': 200} trailing                                       | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "not json                                                           | 500 |"
            + " application/json           | {'message':'Internal Server Error'}",
        "''                                                                 | 200 |"
            + " application/json           | ''",
      })
  void readsWhatAFunctionReturns(String returned, int status, String type, @Nullable String body) {
    Service.Reply reply =
        service().get("/api/guidance?answer=" + encoded(returned.replace('\'', '"')));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo(type);
    assertThat(reply.body()).isEqualTo(body == null ? "" : body.replace('\'', '"'));
  }

  @Test
  void saysNothingWhereAFunctionReturnsNothing() {
    assertThat(service().get("/api/guidance?answer=").status()).isEqualTo(500);
  }

  @Test
  void setsCookiesOneByOneAndKeepsTheGatewaysOwnHeaders() {
    String returned =
        "{\"statusCode\":303,\"cookies\":[\"a=1;"
            + " Path=/\",\"b=2\"],\"headers\":{\"Location\":\"/x/\",\"Connection\":\"y\",\"Server\":\"z\",\"X-Number\":3}}";
    Service.Reply reply = service().get("/api/guidance?answer=" + encoded(returned));
    assertThat(reply.headers())
        .containsEntry("set-cookie", List.of("a=1; Path=/", "b=2"))
        .containsEntry("location", List.of("/x/"))
        .containsEntry("x-amzn-remapped-server", List.of("z"))
        .containsEntry("x-number", List.of("3"))
        .doesNotContainKey("server");
  }

  @ParameterizedTest
  @CsvSource({"fail=1", "sleep=20000", "size=6500000"})
  void answers500ForAFunctionThatFails(String query) {
    long start = System.nanoTime();
    Service.Reply reply = service().get("/api/guidance?" + query);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
  }

  @Test
  void givesUpAfterTheGatewaysOwnTimeout(@TempDir Path other) {
    UnaryOperator<String> patience =
        timeout("Path: /api/guidance\n", "Path: /api/guidance\n            TimeoutInMillis: 300\n");
    try (Service service = Service.start(other, patience)) {
      Service.Reply reply = service.get("/api/guidance?sleep=8000");
      assertThat(reply.status()).isEqualTo(503);
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(post(6_000_000).status()).isEqualTo(200);
    Service.Reply overLambda = post(6_400_000);
    assertThat(overLambda.status()).isEqualTo(413);
    Service.Reply overGateway = post(11_000_000);
    assertThat(overGateway.status()).isEqualTo(413);
    assertThat(overGateway.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
  }

  @Test
  void refusesHeadersThatAreTooLarge() {
    assertThat(service().get("/api/guidance", "Accept: " + "a".repeat(9_000)).status())
        .isEqualTo(200);
    assertThat(service().get("/api/guidance", "Accept: " + "a".repeat(10_300)).status())
        .isEqualTo(431);
    // Not forwarded, so not counted.
    assertThat(service().get("/api/guidance", "X-Other: " + "a".repeat(10_300)).status())
        .isEqualTo(200);
    assertThat(service().get("/api/guidance?" + "a".repeat(8_300)).status()).isEqualTo(414);
  }

  @Test
  void throttlesEachRouteByItself(@TempDir Path other) {
    UnaryOperator<String> few =
        text ->
            text.replaceFirst("ThrottlingRateLimit: \\d+", "ThrottlingRateLimit: 0")
                .replaceFirst("ThrottlingBurstLimit: \\d+", "ThrottlingBurstLimit: 2");
    try (Service service = Service.start(other, few)) {
      service.get("/api/guidance?answer=1");
      service.get("/api/guidance?answer=1");
      Service.Reply third = service.get("/api/guidance?answer=1");
      assertThat(third.status()).isEqualTo(429);
      assertThat(third.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
      assertThat(service.get("/exit?answer=1").status()).isEqualTo(200);
    }
  }

  @Test
  void aRouteMayHaveALimitOfItsOwn() {
    Throttle throttle =
        new Throttle(
            new Template.Throttling(10, 2), Map.of("mine", new Template.Throttling(10, 1)));
    assertThat(throttle.admits("mine", 0)).isTrue();
    assertThat(throttle.admits("mine", 0)).isFalse();
    assertThat(throttle.admits("other", 0)).isTrue();
    assertThat(throttle.admits("other", 0)).isTrue();
  }

  @Test
  void refillsASecondsWorthInASecond() {
    Throttle throttle = new Throttle(new Template.Throttling(10, 2), Map.of());
    assertThat(throttle.admits("r", 0)).isTrue();
    assertThat(throttle.admits("r", 0)).isTrue();
    assertThat(throttle.admits("r", 0)).isFalse();
    assertThat(throttle.admits("r", 90_000_000)).isFalse();
    assertThat(throttle.admits("r", 110_000_000)).isTrue();
    assertThat(throttle.admits("r", 3_600_000_000_000L)).isTrue();
    assertThat(throttle.admits("r", 3_600_000_000_000L)).isTrue();
    assertThat(throttle.admits("r", 3_600_000_000_000L)).isFalse();
  }

  private static Service.Reply post(int bytes) {
    return service()
        .send("POST", "/api/guidance?answer={}", "x".repeat(bytes), "Content-Type: text/plain");
  }

  private static UnaryOperator<String> unthrottled() {
    return text -> text.replaceAll("ThrottlingBurstLimit: \\d+", "ThrottlingBurstLimit: 100000");
  }

  private static UnaryOperator<String> timeout(String from, String to) {
    return text -> text.replace(from, to);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02x".formatted(b));
    }
    return encoded.toString();
  }

  private static Map<String, Object> event(Service.Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return EchoFunction.parse(reply.body());
  }

  private static Map<String, Object> headers(Map<String, Object> event) {
    return map(event.get("headers"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }

  private static Service service() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }
}

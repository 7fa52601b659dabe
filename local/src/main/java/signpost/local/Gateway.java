package signpost.local;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The HTTP API: routes, limits, payload 2.0, and the gateway's own errors.
final class Gateway {

  /// Bytes of a body (source: AWS, "Quotas for configuring and running an HTTP API"; the next as
  /// well).
  private static final int BODY_LIMIT = 10 * 1024 * 1024;

  /// Bytes of the request line and all header values.
  private static final int HEADERS_LIMIT = 10_240;

  private static final String HOST = "local.execute-api.localhost";

  private final Routes routes;
  private final Throttle throttle;
  private final Map<String, Lambda> functions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /// @param functions by logical name
  Gateway(Template template, Map<String, Lambda> functions, Clock clock) {
    this.routes = new Routes(template.routes());
    this.throttle = new Throttle(template.throttling(), template.routeThrottling());
    this.functions = new TreeMap<>(functions);
    this.clock = clock;
  }

  Answer answer(Call call) throws IOException, InterruptedException {
    Call arrived = arrived(call);
    if (size(arrived) > HEADERS_LIMIT) {
      return Answer.message(431, "Request Header Fields Too Large");
    }
    Routes.Match match = routes.match(call.method(), call.path());
    if (match == null) {
      return Answer.message(404, "Not Found");
    }
    if (!throttle.admits(match.route().key(), System.nanoTime())) {
      return Answer.message(429, "Too Many Requests");
    }
    byte[] body = call.body().read(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      return Answer.message(413, "Request Entity Too Large");
    }
    String requestId = requestId();
    byte[] event =
        new Event(measured(arrived, body), match, body, requestId, "127.0.0.1", clock.instant())
            .json();
    if (event.length > Lambda.PAYLOAD_LIMIT) {
      return Answer.message(413, "Request Entity Too Large");
    }
    return answer(match.route(), event).with("apigw-requestid", requestId);
  }

  private Answer answer(Template.Route route, byte[] event) throws InterruptedException {
    Lambda function = functions.get(route.function());
    if (function == null) {
      throw new IllegalStateException("no function " + route.function());
    }
    return switch (function.call(event, route.timeout())) {
      case Lambda.Outcome.Returned(byte[] json) -> {
        Answer answer = Result.read(json);
        if (answer == null) {
          System.err.println(route.function() + " returned what the gateway does not understand");
          yield Answer.message(500, "Internal Server Error");
        }
        yield answer;
      }
      case Lambda.Outcome.Failed() -> Answer.message(500, "Internal Server Error");
      case Lambda.Outcome.GivenUp() -> Answer.message(503, "Service Unavailable");
    };
  }

  /// What CloudFront and the gateway put in, over what of the visitor's request was let through.
  /// The visitor's own user agent is not; CloudFront gives its name instead.
  private static Call arrived(Call call) {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>(call.headers());
    headers.put("host", List.of(HOST));
    headers.putIfAbsent("user-agent", List.of("Amazon CloudFront"));
    headers.put("via", List.of("2.0 local.cloudfront.net (CloudFront)"));
    headers.put("x-amz-cf-id", List.of("local"));
    headers.put("x-amzn-trace-id", List.of("Root=1-" + UUID.randomUUID()));
    headers.put("x-forwarded-for", List.of("127.0.0.1"));
    headers.put("x-forwarded-port", List.of("443"));
    headers.put("x-forwarded-proto", List.of("https"));
    return new Call(call.method(), call.path(), call.query(), headers, call.body());
  }

  private static Call measured(Call call, byte[] body) {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>(call.headers());
    headers.put("content-length", List.of(Integer.toString(body.length)));
    return new Call(call.method(), call.path(), call.query(), headers, call.body());
  }

  private static int size(Call call) {
    int size =
        call.method().length()
            + call.path().length()
            + call.query().length()
            + " ? HTTP/1.1".length();
    for (List<String> values : call.headers().values()) {
      size += values.stream().mapToInt(String::length).sum();
    }
    return size;
  }

  private String requestId() {
    byte[] bytes = new byte[11];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}

package signpost.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// API Gateway's payload 2.0 (source: AWS, "Working with AWS Lambda proxy integrations for HTTP
/// APIs") as a request.
final class Event {
  private Event() {}

  static Request read(InputStream in) throws IOException {
    Map<String, Object> event = EventReader.read(in);
    String routeKey = text(event, "routeKey", "$default");
    String body = text(event, "body", "");
    Map<String, String> http = Map.of();
    if (event.get("requestContext") instanceof Map<?, ?> context) {
      http = strings(context.get("http"));
    }
    return new Request(
        http.getOrDefault("method", "GET"),
        routeKey.substring(routeKey.indexOf(' ') + 1),
        text(event, "rawQueryString", ""),
        strings(event.get("headers")),
        cookies(event.get("cookies")),
        strings(event.get("pathParameters")),
        text(event, "isBase64Encoded", "").equals("true")
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8),
        MediaType.JSON);
  }

  private static String text(Map<String, Object> event, String name, String otherwise) {
    return event.get(name) instanceof String text ? text : otherwise;
  }

  private static List<String> cookies(@Nullable Object value) {
    List<String> cookies = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object cookie : list) {
        cookies.add(cookie instanceof String text ? text : "");
      }
    }
    return cookies;
  }

  private static Map<String, String> strings(@Nullable Object value) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        strings.put((String) entry.getKey(), entry.getValue() instanceof String text ? text : "");
      }
    }
    return strings;
  }
}

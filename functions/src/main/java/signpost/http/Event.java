package signpost.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// API Gateway's payload 2.0 (source: AWS, "Working with AWS Lambda proxy integrations for HTTP
/// APIs"), read by streaming.
final class Event {
  private String method = "GET";
  private String routeKey = "$default";
  private String query = "";
  private Map<String, String> headers = Map.of();
  private final List<String> cookies = new ArrayList<>();
  private Map<String, String> path = Map.of();
  private String body = "";
  private boolean base64;

  private Event() {}

  static Request read(InputStream in) throws IOException {
    Event event = new Event();
    try (JsonParser json = Json.EVENTS.createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        event.member(json.currentName(), json);
      }
    }
    return event.request();
  }

  private void member(String name, JsonParser json) throws IOException {
    JsonToken value = json.nextToken();
    switch (name) {
      case "routeKey" -> routeKey = json.getValueAsString(routeKey);
      case "rawQueryString" -> query = json.getValueAsString("");
      case "body" -> body = json.getValueAsString("");
      case "isBase64Encoded" -> base64 = value == JsonToken.VALUE_TRUE;
      case "headers" -> headers = strings(json);
      case "cookies" -> cookies(json);
      case "pathParameters" -> path = strings(json);
      case "requestContext" -> context(json);
      default -> json.skipChildren();
    }
  }

  private void cookies(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        cookies.add(json.getValueAsString(""));
        json.skipChildren();
      }
    }
  }

  private void context(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean http = json.currentName().equals("http");
      json.nextToken();
      if (http) {
        method = strings(json).getOrDefault("method", method);
      } else {
        json.skipChildren();
      }
    }
  }

  private static Map<String, String> strings(JsonParser json) throws IOException {
    Map<String, String> strings = new LinkedHashMap<>();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        strings.put(name, json.getValueAsString(""));
        json.skipChildren();
      }
    }
    return strings;
  }

  private Request request() {
    byte[] bytes =
        base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    String route = routeKey.substring(routeKey.indexOf(' ') + 1);
    return new Request(method, route, query, headers, cookies, path, bytes, MediaType.JSON);
  }
}

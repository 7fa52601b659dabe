package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Speaks payload 2.0 to a function, as API Gateway would, and reads its answer.
public final class Events {
  private final HttpFunction function;

  public Events(HttpFunction function) {
    this.function = function;
  }

  /// @param headers by lower-case name
  /// @param cookies values of `Set-Cookie`
  public record Answer(int status, Map<String, String> headers, List<String> cookies, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /// `name=value` of the cookie of this name, as a browser would send it back; empty where it is
    /// not set.
    public String cookie(String name) {
      return cookies.stream()
          .filter(cookie -> cookie.startsWith(name + "="))
          .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
          .findFirst()
          .orElse("");
    }
  }

  public Answer get(String path, String route, String query, Map<String, String> headers) {
    return send("GET", path, route, query, headers, new byte[0]);
  }

  public Answer post(String path, String contentType, String accept, byte[] body) {
    return send(
        "POST", path, path, "", Map.of("content-type", contentType, "accept", accept), body);
  }

  public Answer post(String path, String contentType, String accept, String body) {
    return post(path, contentType, accept, body.getBytes(UTF_8));
  }

  /// @param route the pattern that the gateway matched; a placeholder at its end stands for the
  ///   path's last part
  public Answer send(
      String method,
      String path,
      String route,
      String query,
      Map<String, String> headers,
      byte[] body) {
    return send(method, path, route, query, headers, List.of(), body);
  }

  /// @param cookies `name=value` each
  public Answer send(
      String method,
      String path,
      String route,
      String query,
      Map<String, String> headers,
      List<String> cookies,
      byte[] body) {
    String event =
        Json.write(
            json -> {
              json.writeStartObject();
              json.writeStringField("version", "2.0");
              json.writeStringField(
                  "routeKey", route.startsWith("$") ? route : method + " " + route);
              json.writeStringField("rawPath", path);
              json.writeStringField("rawQueryString", query);
              json.writeObjectFieldStart("headers");
              for (Map.Entry<String, String> header : headers.entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
              }
              json.writeEndObject();
              json.writeArrayFieldStart("cookies");
              for (String cookie : cookies) {
                json.writeString(cookie);
              }
              json.writeEndArray();
              if (route.endsWith("}")) {
                json.writeObjectFieldStart("pathParameters");
                json.writeStringField(
                    route.substring(route.indexOf('{') + 1, route.length() - 1),
                    path.substring(path.lastIndexOf('/') + 1));
                json.writeEndObject();
              }
              json.writeObjectFieldStart("requestContext");
              json.writeObjectFieldStart("http");
              json.writeStringField("method", method);
              json.writeStringField("path", path);
              json.writeEndObject();
              json.writeEndObject();
              json.writeStringField("body", Base64.getEncoder().encodeToString(body));
              json.writeBooleanField("isBase64Encoded", true);
              json.writeEndObject();
            });
    return raw(event);
  }

  /// What the function answers to any text in the place of an event.
  Answer raw(String event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, new NoContext());
      return read(out.toByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Answer read(byte[] payload) throws IOException {
    int status = 0;
    Map<String, String> headers = new LinkedHashMap<>();
    List<String> cookies = new ArrayList<>();
    String body = "";
    boolean base64 = false;
    try (JsonParser json = new JsonFactory().createParser(payload)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "statusCode" -> status = json.getIntValue();
          case "body" -> body = json.getText();
          case "isBase64Encoded" -> base64 = json.getBooleanValue();
          case "headers" -> {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
              headers.put(json.currentName(), json.nextTextValue());
            }
          }
          case "cookies" -> {
            while (json.nextToken() != JsonToken.END_ARRAY) {
              cookies.add(json.getText());
            }
          }
          default -> json.skipChildren();
        }
      }
    }
    return new Answer(status, headers, cookies, base64 ? unpacked(body) : body);
  }

  /// As a browser does.
  private static String unpacked(String base64) throws IOException {
    ByteArrayInputStream packed = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
    try (GZIPInputStream gzip = new GZIPInputStream(packed)) {
      return new String(gzip.readAllBytes(), UTF_8);
    }
  }
}

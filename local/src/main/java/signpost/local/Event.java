package signpost.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Payload 2.0 as the gateway writes it (source: AWS, "Create AWS Lambda proxy integrations for
/// HTTP APIs").
///
/// @param address where the request comes from, as the gateway sees it
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
record Event(
    Call call, Routes.Match match, byte[] body, String requestId, String address, Instant time) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// All else is base64, forms among it, and `application/…+json`, and what names no type.
  private static final Set<String> TEXT =
      Set.of("application/json", "application/javascript", "application/xml");

  byte[] json() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 2048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", match.route().key());
      json.writeStringField("rawPath", path());
      json.writeStringField("rawQueryString", call.query());
      cookies(json);
      Map<String, String> headers = new LinkedHashMap<>();
      call.headers().keySet().stream()
          .filter(name -> !name.equals("cookie"))
          .sorted()
          .forEach(name -> headers.put(name, call.header(name)));
      strings(json, "headers", headers);
      if (!call.query().isEmpty()) {
        strings(json, "queryStringParameters", parameters());
      }
      context(json);
      if (!match.parameters().isEmpty()) {
        strings(json, "pathParameters", match.parameters());
      }
      body(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /// An HTTP API decodes what it calls raw; the query stays as it was sent.
  private String path() {
    return Percent.lenient(call.path());
  }

  private void cookies(JsonGenerator json) throws IOException {
    List<String> cookies = call.cookies();
    if (!cookies.isEmpty()) {
      json.writeArrayFieldStart("cookies");
      for (String cookie : cookies) {
        json.writeString(cookie);
      }
      json.writeEndArray();
    }
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : call.parameters()) {
      Map.Entry<String, String> parameter = Call.split(pair.replace('+', ' '));
      parameters.merge(
          Percent.lenient(parameter.getKey()),
          Percent.lenient(parameter.getValue()),
          (a, b) -> a + "," + b);
    }
    return parameters;
  }

  private void context(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("accountId", "000000000000");
    json.writeStringField("apiId", "local");
    json.writeStringField("domainName", call.header("host"));
    json.writeStringField("domainPrefix", "local");
    json.writeObjectFieldStart("http");
    json.writeStringField("method", call.method());
    json.writeStringField("path", path());
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("sourceIp", address);
    json.writeStringField("userAgent", call.header("user-agent"));
    json.writeEndObject();
    json.writeStringField("requestId", requestId);
    json.writeStringField("routeKey", match.route().key());
    json.writeStringField("stage", "$default");
    json.writeStringField("time", TIME.format(time));
    json.writeNumberField("timeEpoch", time.toEpochMilli());
    json.writeEndObject();
  }

  private void body(JsonGenerator json) throws IOException {
    boolean text = isText(call.header("content-type"));
    if (body.length > 0) {
      json.writeStringField(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
    json.writeBooleanField("isBase64Encoded", body.length > 0 && !text);
  }

  static boolean isText(String contentType) {
    int semicolon = contentType.indexOf(';');
    String type =
        (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
            .strip()
            .toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXT.contains(type);
  }

  private static void strings(JsonGenerator json, String name, Map<String, String> strings)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> string : strings.entrySet()) {
      json.writeStringField(string.getKey(), string.getValue());
    }
    json.writeEndObject();
  }
}

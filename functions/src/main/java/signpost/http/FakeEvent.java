package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// An event that no visitor sent, for a function to answer while it starts.
///
/// @param route such as `GET /api/preferences`
/// @param parameter the name of the pattern's placeholder, or empty
/// @param value what stands in its place
/// @param contentType of the body, or empty
/// @param accept what kind of answer
/// @param body as text
public record FakeEvent(
    String route, String parameter, String value, String contentType, String accept, String body) {

  /// What browsers accept where they want a page.
  private static final String PAGE =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  public static FakeEvent get(String pattern, MediaType accept) {
    return new FakeEvent("GET " + pattern, "", "", "", header(accept), "");
  }

  public static FakeEvent post(String pattern, MediaType sent, MediaType accept, String body) {
    return new FakeEvent("POST " + pattern, "", "", sent.toString(), header(accept), body);
  }

  private static String header(MediaType accept) {
    return accept.equals(MediaType.HTML) ? PAGE : accept.toString();
  }

  /// The same with a placeholder's value.
  public FakeEvent with(String placeholder, String other) {
    return new FakeEvent(route, placeholder, other, contentType, accept, body);
  }

  /// Payload 2.0, as far as a function reads it; forms in base64, as API Gateway has them.
  public String json() {
    boolean isForm = contentType.equals(MediaType.FORM.toString());
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("version", "2.0");
          json.writeStringField("routeKey", route);
          json.writeStringField("rawQueryString", "");
          json.writeObjectFieldStart("headers");
          json.writeStringField("accept", accept);
          json.writeStringField("sec-fetch-site", "same-origin");
          // An address that nobody has (RFC 5737).
          json.writeStringField(FromEdge.HEADER, "ask 192.0.2.1 localhost");
          if (!contentType.isEmpty()) {
            json.writeStringField("content-type", contentType);
          }
          json.writeEndObject();
          if (!parameter.isEmpty()) {
            json.writeObjectFieldStart("pathParameters");
            json.writeStringField(parameter, value);
            json.writeEndObject();
          }
          json.writeObjectFieldStart("requestContext");
          json.writeObjectFieldStart("http");
          json.writeStringField("method", route.substring(0, route.indexOf(' ')));
          json.writeEndObject();
          json.writeEndObject();
          json.writeStringField(
              "body", isForm ? Base64.getEncoder().encodeToString(body.getBytes(UTF_8)) : body);
          json.writeBooleanField("isBase64Encoded", isForm);
          json.writeEndObject();
        });
  }
}

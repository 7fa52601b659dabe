package signpost.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// An answer. The edge adds what every answer carries: security headers and `Cache-Control:
/// no-store`.
///
/// @param headers by lower-case name
public record Response(int status, SequencedMap<String, String> headers, String body) {

  public static Response of(int status, MediaType type, String body) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", type.header());
    return new Response(status, headers, body);
  }

  public static Response page(int status, String html) {
    return of(status, MediaType.HTML, html);
  }

  public static Response json(String json) {
    return of(200, MediaType.JSON, json);
  }

  /// 303: the browser goes on with a GET, whatever it came with.
  public static Response seeOther(String location) {
    return new Response(303, new LinkedHashMap<>(Map.of("location", location)), "");
  }

  public Response with(String lowerCaseName, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(lowerCaseName, value);
    return new Response(status, more, body);
  }

  /// What `HEAD` answers: everything but the body.
  Response withoutBody() {
    return new Response(status, headers, "");
  }
}

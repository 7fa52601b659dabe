package signpost.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// An answer. The edge adds what every answer carries: security headers and `Cache-Control:
/// no-store`.
///
/// @param headers by lower-case name
/// @param cookies values of `Set-Cookie`, made by `Cookies`
public record Response(
    int status, SequencedMap<String, String> headers, List<String> cookies, String body) {

  public Response {
    cookies = List.copyOf(cookies);
  }

  public static Response of(int status, MediaType type, String body) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", type.header());
    return new Response(status, headers, List.of(), body);
  }

  public static Response page(int status, String html) {
    return of(status, MediaType.HTML, html);
  }

  public static Response json(String json) {
    return of(200, MediaType.JSON, json);
  }

  /// 303: the browser goes on with a GET, whatever it came with.
  public static Response seeOther(String location) {
    return new Response(303, new LinkedHashMap<>(Map.of("location", location)), List.of(), "");
  }

  /// 204: done, and there is nothing to say.
  public static Response done() {
    return new Response(204, new LinkedHashMap<>(), List.of(), "");
  }

  public Response with(String lowerCaseName, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(lowerCaseName, value);
    return new Response(status, more, cookies, body);
  }

  public Response withCookies(List<String> more) {
    List<String> all = new ArrayList<>(cookies);
    all.addAll(more);
    return new Response(status, headers, all, body);
  }

  /// What `HEAD` answers: everything but the body.
  Response withoutBody() {
    return new Response(status, headers, cookies, "");
  }
}

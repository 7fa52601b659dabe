package signpost.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.site.Frame;
import signpost.site.Variant;

/// A request as API Gateway's payload 2.0 brings it, the body decoded.
///
/// @param method in upper case
/// @param route the path pattern that the gateway matched, such as `/api/guidance/{id}`, or
///   `$default`
/// @param query the raw query string, without `?`; empty where there is none
/// @param headers by lower-case name; several of one name are joined by commas
/// @param cookies as they were sent, `name=value` each
/// @param path what the placeholders of `route` stand for
/// @param answer the media type to answer in, as negotiated; HTML or JSON
// Requests are never compared, so the array's identity does no harm.
@SuppressWarnings("ArrayRecordComponent")
public record Request(
    String method,
    String route,
    String query,
    Map<String, String> headers,
    List<String> cookies,
    Map<String, String> path,
    byte[] body,
    MediaType answer) {

  /// Stands for what is no event at all, which no gateway sends.
  static final Request UNREADABLE =
      new Request(
          "GET", "unreadable", "", Map.of(), List.of(), Map.of(), new byte[0], MediaType.JSON);

  public Request {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
    path = Map.copyOf(path);
  }

  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }

  /// The values of the service's own cookie of this name, which in a request that nobody tampered
  /// with are one or none.
  ///
  /// @param name without `__Host-`, which it has over HTTPS
  public List<String> cookie(String name) {
    String start = cookieName(name) + "=";
    List<String> values = new ArrayList<>();
    for (String cookie : cookies) {
      if (cookie.startsWith(start)) {
        values.add(cookie.substring(start.length()));
      }
    }
    return values;
  }

  String cookieName(String name) {
    return secure() ? "__Host-" + name : name;
  }

  /// Whether the visitor came over HTTPS, as all do but those of a server on their own machine.
  boolean secure() {
    return !"http".equals(header("cloudfront-forwarded-proto"));
  }

  /// The variant that the edge would show this visitor, by cookies that nobody has verified: enough
  /// to choose styles by, and for nothing else.
  public Variant variant() {
    return edge().variant();
  }

  /// The visitor's network address where the edge gave it, or empty; to be counted by, never kept.
  public String address() {
    return edge().address();
  }

  FromEdge edge() {
    return FromEdge.read(header(FromEdge.HEADER));
  }

  /// What a page has around it that answers this request.
  public Frame frame() {
    return Frame.answer(variant());
  }

  /// The body's media type, or null where none, or none that the service knows, is named.
  public @Nullable MediaType contentType() {
    String header = headers.get("content-type");
    if (header == null) {
      return null;
    }
    int semicolon = header.indexOf(';');
    String name =
        (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    for (MediaType type : MediaType.values()) {
      if (type.toString().equals(name)) {
        return type;
      }
    }
    return null;
  }

  Request answeringIn(MediaType type) {
    return new Request(method, route, query, headers, cookies, path, body, type);
  }
}

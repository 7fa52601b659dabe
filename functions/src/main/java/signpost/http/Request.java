package signpost.http;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request as API Gateway's payload 2.0 brings it, the body decoded.
///
/// @param method in upper case
/// @param route the path pattern that the gateway matched, such as `/api/guidance/{id}`, or
///   `$default`
/// @param query the raw query string, without `?`; empty where there is none
/// @param headers by lower-case name; several of one name are joined by commas
/// @param path what the placeholders of `route` stand for
/// @param answer the media type to answer in, as negotiated; HTML or JSON
// Requests are never compared, so the array's identity does no harm.
@SuppressWarnings("ArrayRecordComponent")
public record Request(
    String method,
    String route,
    String query,
    Map<String, String> headers,
    Map<String, String> path,
    byte[] body,
    MediaType answer) {

  /// Stands for what is no event at all, which no gateway sends.
  static final Request UNREADABLE =
      new Request("GET", "unreadable", "", Map.of(), Map.of(), new byte[0], MediaType.JSON);

  public Request {
    headers = Map.copyOf(headers);
    path = Map.copyOf(path);
  }

  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
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
    return new Request(method, route, query, headers, path, body, type);
  }
}

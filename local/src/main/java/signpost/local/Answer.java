package signpost.local;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A response.
///
/// @param headers by lower-case name
/// @param cookies each the value of one `Set-Cookie`
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
record Answer(int status, SequencedMap<String, String> headers, List<String> cookies, byte[] body) {

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, new LinkedHashMap<>(), List.of(), body)
        .with("content-type", contentType);
  }

  static Answer empty(int status) {
    return new Answer(status, new LinkedHashMap<>(), List.of(), new byte[0]);
  }

  /// The gateway's own errors.
  static Answer message(int status, String message) {
    byte[] json = "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
    return of(status, "application/json", json);
  }

  /// A page for where no built one can be: plain, never kept, and without a word of what was sent.
  static Answer page(int status, String title, String text) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
        <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Go to the start page</a></p></main></body>
        </html>
        """
            .formatted(title, text);
    return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
        .with("cache-control", "no-store");
  }

  Answer with(String lowerCaseName, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(lowerCaseName, value);
    return new Answer(status, more, cookies, body);
  }

  Answer withStatus(int other) {
    return new Answer(other, headers, cookies, body);
  }
}

package signpost.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A request.
///
/// @param path as it was sent, percent-encoded
/// @param query as it was sent, without `?`; empty where there is none
/// @param headers by lower-case name
record Call(
    String method,
    String path,
    String query,
    SequencedMap<String, List<String>> headers,
    Body body) {

  /// Read only where somebody wants it, and never further than asked.
  interface Body {
    byte[] read(int atMost) throws IOException;
  }

  /// All values of a header, joined by commas; empty where there are none.
  String header(String lowerCaseName) {
    return String.join(",", headers.getOrDefault(lowerCaseName, List.of()));
  }

  /// The pairs of the `Cookie` header as they were sent, such as `a=1`.
  List<String> cookies() {
    return headers.getOrDefault("cookie", List.of()).stream()
        .flatMap(value -> List.of(value.split(";", -1)).stream())
        .map(String::strip)
        .filter(pair -> !pair.isEmpty())
        .toList();
  }

  /// The pairs of the query as they were sent, such as `a=%20`.
  List<String> parameters() {
    return query.isEmpty() ? List.of() : List.of(query.split("&", -1));
  }

  /// What stands before the first `=` of a pair, and what after.
  static Map.Entry<String, String> split(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? Map.entry(pair, "")
        : Map.entry(pair.substring(0, equals), pair.substring(equals + 1));
  }
}

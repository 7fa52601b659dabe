package signpost.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands behind an address.
public final class Query {
  private Query() {}

  /// With its `?`; empty values are left out, and so is the whole where nothing is left.
  public static String of(Map<String, String> values) {
    String query =
        values.entrySet().stream()
            .filter(value -> !value.getValue().isEmpty())
            .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}

package signpost.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An `Accept` header (RFC 9110, 12.5.1). The most specific range that names a type decides its
/// quality, 0 to 1000.
record Accept(String header) {

  /// No header, or an empty one, accepts everything.
  static Accept of(@Nullable String header) {
    return new Accept(header == null || header.isBlank() ? "*/*" : header.toLowerCase(Locale.ROOT));
  }

  int quality(MediaType type) {
    String name = type.toString();
    String family = name.substring(0, name.indexOf('/')) + "/*";
    int specificity = -1;
    int quality = 0;
    for (String range : header.split(",", -1)) {
      int semicolon = range.indexOf(';');
      String wanted = (semicolon < 0 ? range : range.substring(0, semicolon)).strip();
      int found =
          wanted.equals(name) ? 2 : wanted.equals(family) ? 1 : wanted.equals("*/*") ? 0 : -1;
      if (found > specificity) {
        specificity = found;
        quality = semicolon < 0 ? 1000 : parameterQ(range.substring(semicolon));
      }
    }
    return quality;
  }

  private static int parameterQ(String parameters) {
    for (String parameter : parameters.split(";", -1)) {
      String stripped = parameter.strip();
      if (stripped.startsWith("q=")) {
        try {
          double q = Double.parseDouble(stripped.substring(2));
          return q >= 0 && q <= 1 ? (int) Math.round(q * 1000) : 0;
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1000;
  }
}

package signpost.http;

import java.util.Map;

/// One flat JSON object as the platform takes it, an answer or a line of the log, member by member.
/// Escapes what RFC 8259 says and no more. `Json` writes what programs are answered with; it is not
/// loaded for this, since that takes longer than to make a page.
final class EventWriter {
  private final StringBuilder json;

  /// @param size about how long it gets
  EventWriter(int size) {
    json = new StringBuilder(size).append('{');
  }

  EventWriter text(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  /// A number, or `true` or `false`.
  EventWriter plain(String name, Object value) {
    name(name);
    json.append(value);
    return this;
  }

  EventWriter texts(String name, Iterable<String> values) {
    name(name);
    json.append('[');
    for (String value : values) {
      separate('[');
      quote(value);
    }
    json.append(']');
    return this;
  }

  /// An object of texts, those of several maps that have no name in common.
  @SafeVarargs
  final EventWriter members(String name, Map<String, String>... maps) {
    name(name);
    json.append('{');
    for (Map<String, String> map : maps) {
      for (Map.Entry<String, String> member : map.entrySet()) {
        text(member.getKey(), member.getValue());
      }
    }
    json.append('}');
    return this;
  }

  private void name(String name) {
    separate('{');
    quote(name);
    json.append(':');
  }

  private void separate(char opening) {
    if (json.charAt(json.length() - 1) != opening) {
      json.append(',');
    }
  }

  private void quote(String text) {
    json.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        json.append(text, from, i);
        from = i + 1;
        escape(c);
      }
    }
    json.append(text, from, text.length()).append('"');
  }

  private void escape(char c) {
    json.append('\\');
    switch (c) {
      case '"', '\\' -> json.append(c);
      case '\n' -> json.append('n');
      default -> {
        json.append("u00").append(Character.forDigit(c >> 4, 16));
        json.append(Character.forDigit(c & 15, 16));
      }
    }
  }

  @Override
  public String toString() {
    return json + "}";
  }
}

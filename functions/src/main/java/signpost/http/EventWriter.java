package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;

/// One flat JSON object as the platform takes it, an answer or a line of the log, member by member.
/// Escapes what RFC 8259 says and no more. `Json` writes what programs are answered with; it is not
/// loaded for this, since that takes longer than to make a page. UTF-8 all along: a page is gone
/// through once, and copied once.
final class EventWriter {
  private byte[] json;
  private int size;

  /// @param size in bytes, about how long it gets
  EventWriter(int size) {
    json = new byte[size];
    put('{');
  }

  EventWriter text(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  /// A number, or `true` or `false`.
  EventWriter plain(String name, Object value) {
    name(name);
    put(value.toString());
    return this;
  }

  EventWriter texts(String name, Iterable<String> values) {
    name(name);
    put('[');
    for (String value : values) {
      separate('[');
      quote(value);
    }
    put(']');
    return this;
  }

  /// An object of texts, those of several maps that have no name in common.
  @SafeVarargs
  final EventWriter members(String name, Map<String, String>... maps) {
    name(name);
    put('{');
    for (Map<String, String> map : maps) {
      for (Map.Entry<String, String> member : map.entrySet()) {
        text(member.getKey(), member.getValue());
      }
    }
    put('}');
    return this;
  }

  private void name(String name) {
    separate('{');
    quote(name);
    put(':');
  }

  private void separate(char opening) {
    if (json[size - 1] != opening) {
      put(',');
    }
  }

  private void quote(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    put('"');
    int from = 0;
    for (int i = 0; i < utf8.length; i++) {
      byte c = utf8[i];
      // Below 0 are those of letters beyond ASCII.
      if (c == '"' || c == '\\' || (c < ' ' && c >= 0)) {
        put(utf8, from, i);
        from = i + 1;
        escape(c);
      }
    }
    put(utf8, from, utf8.length);
    put('"');
  }

  private void escape(byte c) {
    put('\\');
    switch (c) {
      case '"', '\\' -> put((char) c);
      case '\n' -> put('n');
      default -> {
        put("u00");
        put(Character.forDigit(c >> 4, 16));
        put(Character.forDigit(c & 15, 16));
      }
    }
  }

  private void put(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    put(utf8, 0, utf8.length);
  }

  private void put(byte[] utf8, int from, int to) {
    grow(to - from);
    System.arraycopy(utf8, from, json, size, to - from);
    size += to - from;
  }

  private void put(char ascii) {
    grow(1);
    json[size++] = (byte) ascii;
  }

  private void grow(int more) {
    if (size + more > json.length) {
      json = Arrays.copyOf(json, Math.max(size + more, 2 * json.length));
    }
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(json, 0, size);
    out.write('}');
  }

  @Override
  public String toString() {
    return new String(json, 0, size, UTF_8) + "}";
  }
}

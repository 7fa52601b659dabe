package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as the platform sends it, as maps, lists and texts. For that alone: what visitors send is
/// read by the strict parser of `Json`. To load that one makes BigDecimal's table of large powers
/// (JDK 25), which costs as much as half of an empty function's start (docs/decisions/0024).
final class EventReader {
  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private int depth;

  private EventReader(String text) {
    this.text = text;
  }

  /// Numbers and truth values are texts too; what is null is left out.
  ///
  /// @throws IOException where it is no JSON object; quotes nothing of it
  @SuppressWarnings("unchecked")
  static Map<String, Object> read(InputStream in) throws IOException {
    Object event = new EventReader(new String(in.readAllBytes(), UTF_8)).value();
    if (!(event instanceof Map)) {
      throw malformed();
    }
    return (Map<String, Object>) event;
  }

  private @Nullable Object value() throws IOException {
    if (++depth > DEEPEST) {
      throw malformed();
    }
    char first = peek();
    Object value = first == '{' ? members() : first == '[' ? elements() : scalar(first);
    depth--;
    return value;
  }

  private Map<String, Object> members() throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    for (char separator = ','; peek() != '}' && separator == ','; separator = separator('}')) {
      peek('"');
      String name = string();
      peek(':');
      at++;
      Object value = value();
      if (value != null) {
        members.put(name, value);
      }
    }
    peek('}');
    at++;
    return members;
  }

  private List<Object> elements() throws IOException {
    List<Object> elements = new ArrayList<>();
    at++;
    for (char separator = ','; peek() != ']' && separator == ','; separator = separator(']')) {
      Object value = value();
      if (value != null) {
        elements.add(value);
      }
    }
    peek(']');
    at++;
    return elements;
  }

  /// Takes a comma, behind which something must follow, and leaves the end.
  private char separator(char end) throws IOException {
    char separator = peek();
    if (separator == ',') {
      at++;
      if (peek() == end) {
        throw malformed();
      }
    }
    return separator;
  }

  private @Nullable String scalar(char first) throws IOException {
    if (first == '"') {
      return string();
    }
    int from = at;
    while (at < text.length() && isOfAWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    if (word.isEmpty()) {
      throw malformed();
    }
    return word.equals("null") ? null : word;
  }

  private static boolean isOfAWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }

  private String string() throws IOException {
    int from = ++at;
    int end = text.indexOf('"', from);
    int escape = end < 0 ? -1 : text.indexOf('\\', from, end);
    if (end >= 0 && escape < 0) {
      at = end + 1;
      return text.substring(from, end);
    }
    StringBuilder string = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      string.append(c == '\\' ? escaped(next()) : c);
    }
    return string.toString();
  }

  private char escaped(char c) throws IOException {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> c;
      case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
      default -> throw malformed();
    };
  }

  private int hex() throws IOException {
    int digit = Character.digit(next(), 16);
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  private char next() throws IOException {
    if (at == text.length()) {
      throw malformed();
    }
    return text.charAt(at++);
  }

  /// What comes next behind blanks, without taking it.
  private char peek() throws IOException {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    if (at == text.length()) {
      throw malformed();
    }
    return text.charAt(at);
  }

  private void peek(char wanted) throws IOException {
    if (peek() != wanted) {
      throw malformed();
    }
  }

  private static IOException malformed() {
    return new IOException("no event");
  }
}

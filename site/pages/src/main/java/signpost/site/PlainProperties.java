package signpost.site;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/// As little of a properties file as the shell needs: `key=value`, one a line, with `\n` and `\\`
/// as the only escapes. `java.util.Properties` would read it too, a character at a time, and that
/// is a tenth of what a function does before its first answer.
final class PlainProperties {
  private PlainProperties() {}

  static Map<String, String> read(String file) {
    Map<String, String> properties = HashMap.newHashMap(1024);
    int from = 0;
    for (int end = file.indexOf('\n'); end >= 0; end = file.indexOf('\n', from)) {
      int equals = file.indexOf('=', from);
      String value = file.substring(equals + 1, end);
      properties.put(
          file.substring(from, equals), value.indexOf('\\') < 0 ? value : unescaped(value));
      from = end + 1;
    }
    return properties;
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /// The same for the same properties.
  ///
  /// @throws IllegalArgumentException for a key that would need an escape
  static String write(SortedMap<String, String> properties) {
    StringBuilder file = new StringBuilder();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String key = property.getKey();
      if (key.isEmpty() || key.startsWith("#") || key.matches("(?s).*[=:\\\\\\s].*")) {
        throw new IllegalArgumentException("\"" + key + "\" is no key of a text");
      }
      String value = property.getValue().replace("\\", "\\\\").replace("\n", "\\n");
      file.append(key).append('=').append(value).append('\n');
    }
    return file.toString();
  }
}

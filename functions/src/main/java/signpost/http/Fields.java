package signpost.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was sent, by field name: a form, a query string or a flat JSON object. Reading is strict,
/// since a guess at what an ill-formed request means can be wrong in a way that nobody sees.
public sealed interface Fields {

  /// @param values `String`, `Boolean`, `Long`, `Double`, or a `Map` or `List` of these
  record Read(Map<String, Object> values) implements Fields {
    public @Nullable Object get(String name) {
      return values.get(name);
    }
  }

  /// @param problem why nothing is believed of what was sent
  record Unreadable(Problem problem) implements Fields {}

  /// The body, in the media type it came in; the edge has made sure that it is one of the route's.
  static Fields ofBody(Request request) {
    String text = utf8(request.body());
    if (text == null) {
      return new Unreadable(Problem.ILL_ENCODED);
    }
    return request.contentType() == MediaType.JSON ? Json.object(text) : urlEncoded(text);
  }

  static Fields ofQuery(Request request) {
    return urlEncoded(request.query());
  }

  /// `application/x-www-form-urlencoded`, UTF-8. A name that comes twice is refused: which one was
  /// meant?
  static Fields urlEncoded(String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = percentDecoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : percentDecoded(pair.substring(equals + 1));
      if (name == null || value == null) {
        return new Unreadable(Problem.ILL_ENCODED);
      }
      if (values.put(name, value) != null) {
        return new Unreadable(Problem.FIELD_REPEATED);
      }
    }
    return new Read(values);
  }

  private static @Nullable String percentDecoded(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
          return null;
        }
        bytes[length++] = (byte) HexFormat.fromHexDigits(text, i + 1, i + 3);
        i += 2;
      } else if (c < 0x80) {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      } else {
        return null;
      }
    }
    return utf8(Arrays.copyOf(bytes, length));
  }

  private static boolean isHex(char c) {
    return c < 0x80 && HexFormat.isHexDigit(c);
  }

  /// Null where the bytes are not UTF-8.
  private static @Nullable String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException cut) {
      return null;
    }
  }
}

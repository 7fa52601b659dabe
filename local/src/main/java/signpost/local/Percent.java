package signpost.local;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Percent-encoding, read in two ways.
final class Percent {
  private Percent() {}

  /// What the text stands for, or null where an escape is cut or wrong, or the bytes are not UTF-8.
  static @Nullable String strict(String text) {
    byte[] bytes = bytes(text, true);
    if (bytes == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// What the text stands for; a wrong escape stays as it is, and wrong UTF-8 becomes U+FFFD.
  static String lenient(String text) {
    byte[] bytes = bytes(text, false);
    return bytes == null ? text : new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte @Nullable [] bytes(String text, boolean strict) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      int escape =
          encoded[i] == '%' && i + 2 < encoded.length ? hex(encoded[i + 1], encoded[i + 2]) : -1;
      if (escape >= 0) {
        out.write(escape);
        i += 2;
      } else if (encoded[i] == '%' && strict) {
        return null;
      } else {
        out.write(encoded[i]);
      }
    }
    return out.toByteArray();
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }
}

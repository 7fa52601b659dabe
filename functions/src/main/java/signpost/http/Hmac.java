package signpost.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256.
public final class Hmac {
  private static final String NAME = "HmacSHA256";

  private Hmac() {}

  public static SecretKeySpec key(byte[] bytes) {
    return new SecretKeySpec(bytes, NAME);
  }

  /// 32 bytes.
  public static byte[] of(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

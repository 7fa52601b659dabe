package signpost.preferences;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.Unavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Signs what the service gives a browser to keep. The key lives in the feature's own table, made
/// by whoever needs it first, so that nobody has to set, copy or hide one (docs/decisions/0009).
/// Who deletes it makes every cookie worthless, and each visitor is asked again.
///
/// It is read when the first request needs it and never before: a snapshot of the started function
/// must not hold it.
final class SigningKey {
  /// No identifier of a visitor begins like this.
  private static final Map<String, AttributeValue> KEY =
      Map.of("id", AttributeValue.fromS("#signing-key"), "number", AttributeValue.fromN("0"));

  private static final int BYTES = 32;
  private static final int TAG_BYTES = 16;

  private final DynamoDbClient client;
  private final String table;
  private volatile @Nullable SecretKeySpec known;

  SigningKey(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// @throws Unavailable where the key is not known yet and the database does not answer
  void load() {
    key();
  }

  /// 128 bits of HMAC-SHA-256, base64url.
  ///
  /// @throws Unavailable where the key is not known yet and the database does not answer
  String tag(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key());
      byte[] all = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, TAG_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// In a time that does not tell how much of the tag is right.
  boolean fits(String tag, String text) {
    return MessageDigest.isEqual(
        tag(text).getBytes(StandardCharsets.US_ASCII), tag.getBytes(StandardCharsets.US_ASCII));
  }

  private SecretKeySpec key() {
    SecretKeySpec key = known;
    if (key == null) {
      key = new SecretKeySpec(readOrMake(), "HmacSHA256");
      known = key;
    }
    return key;
  }

  private byte[] readOrMake() {
    try {
      byte[] there = read(false);
      return there != null ? there : make();
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  private byte @Nullable [] read(boolean consistent) {
    AttributeValue secret =
        client
            .getItem(get -> get.tableName(table).key(KEY).consistentRead(consistent))
            .item()
            .get("secret");
    return secret == null ? null : secret.b().asByteArray();
  }

  private byte[] make() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "id", value("id"),
                          "number", value("number"),
                          "secret", AttributeValue.fromB(SdkBytes.fromByteArray(fresh))))
                  .conditionExpression("attribute_not_exists(id)"));
      return fresh;
    } catch (ConditionalCheckFailedException another) {
      byte[] theirs = read(true);
      if (theirs == null) {
        throw new Unavailable(another);
      }
      return theirs;
    }
  }

  private static AttributeValue value(String name) {
    AttributeValue value = KEY.get(name);
    if (value == null) {
      throw new IllegalStateException(name);
    }
    return value;
  }
}

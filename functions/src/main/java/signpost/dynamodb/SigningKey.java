package signpost.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import signpost.http.Hmac;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Signs what the service gives a browser to keep, and names things so that nobody can guess what
/// they are made of. The key lives in the feature's own table, made by whoever needs it first, so
/// that nobody has to set, copy or hide one (docs/decisions/0009). Who deletes it makes all that
/// was signed worthless.
///
/// It is read when the first request needs it and never before: a snapshot of the started function
/// must not hold it.
public final class SigningKey {
  /// Under this it stands in each table. Nothing that a feature stores is named so.
  public static final String NAME = "#signing-key";

  private static final int BYTES = 32;
  private static final int TAG_BYTES = 16;

  private final DynamoDbClient client;
  private final String table;
  private final Map<String, AttributeValue> place;
  private volatile @Nullable SecretKeySpec known;

  /// @param place the table's key under which it is kept, which nothing else can have
  public SigningKey(DynamoDbClient client, String table, Map<String, AttributeValue> place) {
    this.client = client;
    this.table = table;
    this.place = Map.copyOf(place);
  }

  /// @throws Unavailable where the key is not known yet and the database does not answer
  public void load() {
    key();
  }

  /// Whether a tag can be made without asking the database.
  public boolean isLoaded() {
    return known != null;
  }

  /// 128 bits of HMAC-SHA-256, base64url.
  ///
  /// @throws Unavailable where the key is not known yet and the database does not answer
  public String tag(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(mac(text), TAG_BYTES));
  }

  /// HMAC-SHA-256, 32 bytes.
  ///
  /// @throws Unavailable as `tag`
  public byte[] mac(String text) {
    return Hmac.of(key(), text);
  }

  /// In a time that does not tell how much of the tag is right.
  public boolean fits(String tag, String text) {
    return MessageDigest.isEqual(
        tag(text).getBytes(StandardCharsets.US_ASCII), tag.getBytes(StandardCharsets.US_ASCII));
  }

  private SecretKeySpec key() {
    SecretKeySpec key = known;
    if (key == null) {
      key = Hmac.key(readOrMake());
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
            .getItem(get -> get.tableName(table).key(place).consistentRead(consistent))
            .item()
            .get("secret");
    return secret == null ? null : secret.b().asByteArray();
  }

  private byte[] make() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Map<String, AttributeValue> item = new HashMap<>(place);
    item.put("secret", AttributeValue.fromB(SdkBytes.fromByteArray(fresh)));
    try {
      client.putItem(
          put ->
              put.tableName(table).item(item).conditionExpression("attribute_not_exists(secret)"));
      return fresh;
    } catch (ConditionalCheckFailedException another) {
      byte[] theirs = read(true);
      if (theirs == null) {
        throw new Unavailable(another);
      }
      return theirs;
    }
  }
}

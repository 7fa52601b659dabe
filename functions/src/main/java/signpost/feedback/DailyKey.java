package signpost.feedback;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import signpost.http.Hmac;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// A key that is made on each day and destroyed on the next: whoever has the table later can no
/// longer tell which address a name was made of, not even by trying them all.
final class DailyKey {
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 16;

  private final DynamoDbClient client;
  private final String table;
  private final Duration patience;
  private volatile @Nullable OfDay current;

  private record OfDay(LocalDate day, SecretKeySpec key) {}

  /// @param table whose key is `id`; has no backup, which would keep the day's key
  /// @param patience with one call to the database
  DailyKey(DynamoDbClient client, String table, Duration patience) {
    this.client = client;
    this.table = table;
    this.patience = patience;
  }

  /// A name that holds for the day and tells nothing of what it is made of. Throws the SDK's
  /// exceptions.
  String name(String of, Instant now) {
    byte[] mac = Hmac.of(key(LocalDate.ofInstant(now, ZoneOffset.UTC)), of);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, NAME_BYTES));
  }

  private SecretKeySpec key(LocalDate day) {
    OfDay known = current;
    if (known == null || !known.day().equals(day)) {
      known = new OfDay(day, Hmac.key(readOrMake(day)));
      current = known;
      // Not left to the table's time to live, which may take two days.
      client.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(place(day.minusDays(1)))
                  .overrideConfiguration(call -> call.apiCallTimeout(patience)));
    }
    return known.key();
  }

  /// One call, and the same key for whoever makes it and however often it is sent.
  private byte[] readOrMake(LocalDate day) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<String, AttributeValue> item =
        client
            .updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(place(day))
                        .updateExpression(
                            "SET secret = if_not_exists(secret, :fresh), expires = :end")
                        .expressionAttributeValues(
                            Map.of(
                                ":fresh",
                                AttributeValue.fromB(SdkBytes.fromByteArray(fresh)),
                                ":end",
                                AttributeValue.fromN(Long.toString(end.getEpochSecond()))))
                        .returnValues(ReturnValue.ALL_NEW)
                        .overrideConfiguration(call -> call.apiCallTimeout(patience)))
            .attributes();
    return Objects.requireNonNull(item.get("secret"), "secret").b().asByteArray();
  }

  private static Map<String, AttributeValue> place(LocalDate day) {
    return Map.of("id", AttributeValue.fromS("#key-of-" + day));
  }
}

package signpost.feedback;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.AddOne;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// How much one network address may send in an hour. It is counted under a name made with the day's
/// key; the address itself is nowhere (docs/decisions/0012). Where counting fails, nobody is
/// stopped: losing feedback is worse than taking too much.
final class SendingLimit {
  /// Many people may share one address: a school, a refuge, a telephone company.
  static final int MOST = 120;

  private static final Duration WINDOW = Duration.ofHours(1);

  /// A visitor waits while this counts.
  private static final Duration PATIENCE = Duration.ofMillis(400);

  /// Bytes of an IPv6 address that name a network; the others, a device chooses for itself.
  private static final int NETWORK = 8;

  private final DynamoDbClient client;
  private final String table;
  private final DailyKey key;

  SendingLimit(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
    this.key = new DailyKey(client, table, PATIENCE);
  }

  /// Counts one more.
  ///
  /// @param address as the edge saw it; empty where it is not known, and then nothing is counted
  /// @return how long to wait, or null where it may be sent
  @Nullable Duration exceeded(String address, Instant now) {
    String network = network(address);
    if (network == null) {
      return null;
    }
    long window = now.getEpochSecond() / WINDOW.toSeconds();
    Instant end = Instant.ofEpochSecond((window + 1) * WINDOW.toSeconds());
    try {
      int count = count(key.name(window + " " + network, now), end);
      return count > MOST ? Duration.between(now, end).plusSeconds(1) : null;
    } catch (SdkException failed) {
      return null;
    }
  }

  private int count(String name, Instant end) {
    AttributeValue count =
        client
            .updateItem(
                AddOne.to(table, Map.of("id", AttributeValue.fromS(name)), "count", end)
                    .returnValues(ReturnValue.UPDATED_NEW)
                    .overrideConfiguration(call -> call.apiCallTimeout(PATIENCE))
                    .build())
            .attributes()
            .get("count");
    return count == null ? 0 : Integer.parseInt(count.n());
  }

  /// Null for what is no address.
  private static @Nullable String network(String address) {
    try {
      InetAddress found = InetAddress.ofLiteral(address);
      byte[] bytes = found.getAddress();
      return HexFormat.of()
          .formatHex(found instanceof Inet4Address ? bytes : Arrays.copyOf(bytes, NETWORK));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}

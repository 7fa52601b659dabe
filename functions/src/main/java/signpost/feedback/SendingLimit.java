package signpost.feedback;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.Increment;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// How much one network may send in an hour. A process counts in its memory and tells the table
/// every tenth time, so that who sends one feedback waits for no count and leaves none; each
/// process may let nine too many through. The table knows a network under a name made with the
/// day's key (docs/decisions/0012). Where telling it fails, nobody is stopped by what others
/// counted: losing feedback is worse than taking too much.
final class SendingLimit {
  /// Many people may share one address: a school, a refuge, a telephone company.
  static final int MOST = 120;

  /// How many the process takes from a network before it tells the table.
  static final int UNTOLD = 10;

  /// Networks in memory, at most. Beyond, all are forgotten: who has so many is not stopped by a
  /// count of each.
  private static final int NETWORKS = 10_000;

  private static final Duration WINDOW = Duration.ofHours(1);

  /// A visitor waits while the table counts.
  private static final Duration PATIENCE = Duration.ofMillis(400);

  /// Bytes of an IPv6 address that name a network; the others, a device chooses for itself.
  private static final int NETWORK = 8;

  private final DynamoDbClient client;
  private final String table;
  private final DailyKey key;

  private long window;
  private final Map<String, Sent> sent = new HashMap<>();

  /// @param told what the table said last
  /// @param untold what was taken since
  private record Sent(int told, int untold) {
    int all() {
      return told + untold;
    }
  }

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
    long hour = now.getEpochSecond() / WINDOW.toSeconds();
    Instant end = Instant.ofEpochSecond((hour + 1) * WINDOW.toSeconds());
    Sent counted = oneMore(hour, network);
    int all = counted.all();
    if (all <= MOST && counted.untold() == UNTOLD) {
      try {
        all = tell(key.name(hour + " " + network, now), end);
      } catch (SdkException failed) {
        // What this process counted holds, until the table is told the next ten.
      }
      told(network, all);
    }
    return all > MOST ? Duration.between(now, end).plusSeconds(1) : null;
  }

  private synchronized Sent oneMore(long hour, String network) {
    if (hour != window || (sent.size() == NETWORKS && !sent.containsKey(network))) {
      sent.clear();
      window = hour;
    }
    return sent.merge(
        network, new Sent(0, 1), (before, one) -> new Sent(before.told, before.untold + 1));
  }

  private synchronized void told(String network, int all) {
    sent.computeIfPresent(
        network, (same, counted) -> new Sent(all, Math.max(0, counted.untold - UNTOLD)));
  }

  /// @return what the table has counted by now
  private int tell(String name, Instant end) {
    AttributeValue count =
        client
            .updateItem(
                Increment.of(table, Map.of("id", AttributeValue.fromS(name)), "count", UNTOLD, end)
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

package signpost.preferences;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import signpost.dynamodb.AddOne;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Counts how often each page is viewed on each day, in DynamoDB: `day` (partition, with a shard:
/// `2026-11-23#5`) and `page` (sort). A count holds nothing about who viewed. It may be one too
/// high where an answer was lost and the call repeated.
final class PageViews {
  /// All views of a day under one key would be one hot partition.
  static final int SHARDS = 8;

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;
  private final Clock clock;

  PageViews(DynamoDbClient client, String table, Duration kept, Clock clock) {
    this.client = client;
    this.table = table;
    this.kept = kept;
    this.clock = clock;
  }

  /// @throws Unavailable where it may not be counted
  void count(String page) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    // Not by a generator that a snapshot holds: all functions restored from it would go on alike.
    String shard = today + "#" + new SecureRandom().nextInt(SHARDS);
    try {
      client.updateItem(
          AddOne.to(
                  table,
                  Map.of("day", AttributeValue.fromS(shard), "page", AttributeValue.fromS(page)),
                  "views",
                  today.atStartOfDay(ZoneOffset.UTC).plus(kept).toInstant())
              .build());
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }
}

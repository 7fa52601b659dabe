package signpost.preferences;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import signpost.dynamodb.Increment;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Counts how often each page is viewed on each day, in DynamoDB: `day` (partition, with a shard:
/// `2026-11-23#5`) and `page` (sort). A count holds nothing about who viewed. It may be one too
/// high where an answer was lost and the call repeated.
public final class PageViews {
  /// All views of a day under one key would be one hot partition.
  public static final int SHARDS = 8;

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;
  private final Clock clock;

  public PageViews(DynamoDbClient client, String table, Duration kept, Clock clock) {
    this.client = client;
    this.table = table;
    this.kept = kept;
    this.clock = clock;
  }

  /// @throws Unavailable where it may not be counted
  void count(String page) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    // Not by a generator that a snapshot holds: all functions restored from it would go on alike.
    String shard = partition(today, new SecureRandom().nextInt(SHARDS));
    try {
      client.updateItem(
          Increment.of(
                  table,
                  Map.of("day", AttributeValue.fromS(shard), "page", AttributeValue.fromS(page)),
                  "views",
                  1,
                  today.atStartOfDay(ZoneOffset.UTC).plus(kept).toInstant())
              .build());
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// What was counted in one shard of one day, by page, and is not past its time.
  ///
  /// @param shard from 0, less than `SHARDS`
  /// @throws Unavailable where the database does not answer
  public Map<String, Long> of(LocalDate day, int shard) {
    Map<String, Long> views = new LinkedHashMap<>();
    try {
      client
          .queryPaginator(
              query ->
                  query
                      .tableName(table)
                      .keyConditionExpression("#day = :day")
                      .filterExpression("#expires > :now")
                      .expressionAttributeNames(Map.of("#day", "day", "#expires", "expires"))
                      .expressionAttributeValues(
                          Map.of(
                              ":day",
                              AttributeValue.fromS(partition(day, shard)),
                              ":now",
                              AttributeValue.fromN(
                                  Long.toString(clock.instant().getEpochSecond())))))
          .items()
          .forEach(
              item ->
                  views.put(
                      item.getOrDefault("page", AttributeValue.fromS("")).s(),
                      Long.valueOf(item.getOrDefault("views", AttributeValue.fromN("0")).n())));
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
    return views;
  }

  private static String partition(LocalDate day, int shard) {
    return day + "#" + shard;
  }
}

package signpost.unanswered;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import signpost.dynamodb.Increment;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How often questions without an answer were asked in each week, in DynamoDB: `week`, the day it
/// begins (partition), and `stems` (sort). It holds nothing about who asked, and no word that the
/// articles have not. A count may be one too high where an answer was lost and the call repeated.
public final class QuestionCounts {
  /// What fewer have asked is shown to nobody: it could be one person's.
  public static final int ASKED_ALIKE = 5;

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;
  private final Clock clock;

  public QuestionCounts(DynamoDbClient client, String table, Duration kept, Clock clock) {
    this.client = client;
    this.table = table;
    this.kept = kept;
    this.clock = clock;
  }

  /// @throws Unavailable where it may not be counted
  void count(String stems) {
    LocalDate week =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    try {
      client.updateItem(
          Increment.of(
                  table,
                  Map.of(
                      "week", AttributeValue.fromS(week.toString()),
                      "stems", AttributeValue.fromS(stems)),
                  "asked",
                  1,
                  week.atStartOfDay(ZoneOffset.UTC).plus(kept).toInstant())
              .build());
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
  }

  /// What was asked at least five times in the week that begins on this day, and how often.
  ///
  /// @param week such as `2026-11-23`
  /// @return by the stems, with spaces between
  /// @throws Unavailable where the database does not answer
  public Map<String, Integer> of(String week) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try {
      client
          .queryPaginator(
              query ->
                  query
                      .tableName(table)
                      .keyConditionExpression("#week = :week")
                      .filterExpression("#asked >= :enough AND #expires > :now")
                      .expressionAttributeNames(
                          Map.of("#week", "week", "#asked", "asked", "#expires", "expires"))
                      .expressionAttributeValues(
                          Map.of(
                              ":week", AttributeValue.fromS(week),
                              ":enough", AttributeValue.fromN(Integer.toString(ASKED_ALIKE)),
                              ":now",
                                  AttributeValue.fromN(
                                      Long.toString(clock.instant().getEpochSecond())))))
          .items()
          .forEach(
              item ->
                  counts.put(
                      String.valueOf(item.getOrDefault("stems", AttributeValue.fromS("")).s()),
                      Integer.valueOf(item.getOrDefault("asked", AttributeValue.fromN("0")).n())));
    } catch (SdkException failed) {
      throw new Unavailable(failed);
    }
    return counts;
  }
}

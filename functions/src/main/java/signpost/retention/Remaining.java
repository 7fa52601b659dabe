package signpost.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What stands in one table, by the dates at which it is to go.
///
/// @param items all but the keys that sign, which stay
/// @param undated those without a date: they would stay for ever
/// @param overdue those that have passed their date. DynamoDB deletes them within some two days,
///   and nothing shows them meanwhile
/// @param first the earliest date, or null where there is no item with one
public record Remaining(long items, long undated, long overdue, @Nullable Instant first) {
  /// How long the oldest has been overdue; zero where none is.
  public Duration longestOverdue(Instant now) {
    return first == null || first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
  }

  /// Reads the whole table, since no index could answer this without making each item dearer to
  /// write, and nothing of the items but their dates.
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkException where the database does not answer
  public static Remaining in(DynamoDbClient client, String table, Clock clock) {
    return in(client, table, "", clock);
  }

  /// The same of a part of the table.
  ///
  /// @param which a condition such as `attribute_exists(email)`; empty for all
  public static Remaining in(DynamoDbClient client, String table, String which, Clock clock) {
    long now = clock.instant().getEpochSecond();
    long items = 0;
    long undated = 0;
    long overdue = 0;
    long first = Long.MAX_VALUE;
    for (Map<String, AttributeValue> item :
        client
            .scanPaginator(
                scan ->
                    scan.tableName(table)
                        .filterExpression(
                            "attribute_not_exists(#secret)"
                                + (which.isEmpty() ? "" : " AND " + which))
                        .projectionExpression("#expires")
                        .expressionAttributeNames(
                            Map.of("#secret", "secret", "#expires", "expires")))
            .items()) {
      items++;
      AttributeValue expires = item.get("expires");
      if (expires == null) {
        undated++;
        continue;
      }
      long date = Long.parseLong(expires.n());
      overdue += date < now ? 1 : 0;
      first = Math.min(first, date);
    }
    return new Remaining(
        items, undated, overdue, first == Long.MAX_VALUE ? null : Instant.ofEpochSecond(first));
  }
}

package signpost.desk.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signpost.feedback.FeedbackItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// One partition of an index of the team's lists, read from its end (docs/decisions/0013).
///
/// @param name `by-queue` or `by-page`
/// @param attribute the partition key's name
/// @param value the partition
record Index(DynamoDbClient client, String table, String name, String attribute, String value) {
  static Index queue(DynamoDbClient client, String table, String queue) {
    return new Index(client, table, "by-queue", "queue", queue);
  }

  static Index page(DynamoDbClient client, String table, String page) {
    return new Index(client, table, "by-page", "page", page);
  }

  /// The places from one time to another in order, read as they are asked for.
  ///
  /// @param danger whether of what speaks of danger, or of everything else
  /// @param from inclusive
  /// @param before exclusive; where it is not after `from`, which DynamoDB refuses to be asked,
  ///   there is nothing
  Iterator<Place> places(boolean danger, Instant from, Instant before, int atATime) {
    if (!from.isBefore(before)) {
      return Collections.emptyIterator();
    }
    return client
        .queryPaginator(query(danger, from, before).limit(atATime).build())
        .items()
        .stream()
        .map(Index::place)
        .iterator();
  }

  /// How many there are.
  long count(boolean danger, Instant from, Instant before) {
    long count = 0;
    for (var page : client.queryPaginator(query(danger, from, before).select("COUNT").build())) {
      count += page.count();
    }
    return count;
  }

  /// The oldest, or null where there is none.
  @Nullable Place oldest(boolean danger, Instant from, Instant before) {
    return client
        .query(query(danger, from, before).scanIndexForward(true).limit(1).build())
        .items()
        .stream()
        .map(Index::place)
        .findFirst()
        .orElse(null);
  }

  private QueryRequest.Builder query(boolean danger, Instant from, Instant before) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":list", AttributeValue.fromS(value));
    values.put(":from", AttributeValue.fromS(FeedbackItem.rank(danger, from)));
    // `~` comes after all that a time is written with.
    values.put(
        ":to", AttributeValue.fromS(FeedbackItem.rank(danger, before.minusSeconds(1)) + "~"));
    return QueryRequest.builder()
        .tableName(table)
        .indexName(name)
        .keyConditionExpression("#list = :list AND #rank BETWEEN :from AND :to")
        .expressionAttributeNames(Map.of("#list", attribute, "#rank", "rank"))
        .expressionAttributeValues(values)
        .scanIndexForward(false);
  }

  private static Place place(Map<String, AttributeValue> item) {
    String reference = Objects.requireNonNull(item.get("reference")).s();
    int beside = reference.indexOf('#');
    return new Place(
        Objects.requireNonNull(item.get("rank")).s(),
        beside < 0 ? reference : reference.substring(0, beside));
  }

  static List<Place> all(Iterator<Place> places) {
    List<Place> all = new ArrayList<>();
    places.forEachRemaining(all::add);
    return all;
  }
}

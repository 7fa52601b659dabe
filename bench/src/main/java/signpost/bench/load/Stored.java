package signpost.bench.load;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import signpost.desk.database.Database;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a table holds after the load.
///
/// @param twice items that have the same in them as another
record Stored(long items, long twice) {
  /// @param own name of an attribute that differs from one visitor's request to the next
  static Stored of(Database database, String table, String own) {
    long items = 0;
    Set<AttributeValue> different = new HashSet<>();
    for (Map<String, AttributeValue> item :
        database
            .client()
            .scanPaginator(
                scan ->
                    scan.tableName(table)
                        // The table's key for signing has none.
                        .filterExpression("attribute_exists(expires)")
                        .projectionExpression("#own")
                        .expressionAttributeNames(Map.of("#own", own)))
            .items()) {
      items++;
      different.add(item.get(own));
    }
    return new Stored(items, items - different.size());
  }
}

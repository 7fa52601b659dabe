package signpost.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import signpost.dynamodb.DynamoDb;
import signpost.http.Log;
import signpost.schedule.ScheduledFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Lambda entry point of the daily report on retention: for each table a line in the log, which
/// CloudWatch reads as metrics, and an alarm in `template.yaml` goes by.
public final class RetentionFunction extends ScheduledFunction {
  /// Environment variables that end so name a table.
  private static final String TABLE = "_TABLE";

  public RetentionFunction() {
    this(DynamoDb.patientClient(System.getenv()), System.getenv(), Clock.systemUTC());
  }

  /// @param environment names the tables: each variable that ends in `_TABLE`
  RetentionFunction(DynamoDbClient client, Map<String, String> environment, Clock clock) {
    super(() -> report(client, new TreeMap<>(environment), clock));
  }

  private static void report(DynamoDbClient client, Map<String, String> environment, Clock clock) {
    String function = environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "retention");
    environment.forEach(
        (variable, table) -> {
          if (variable.endsWith(TABLE)) {
            Instant now = clock.instant();
            Remaining remaining = Remaining.in(client, table, clock);
            SequencedMap<String, Long> figures = new LinkedHashMap<>();
            figures.put("Items", remaining.items());
            figures.put("Undated", remaining.undated());
            figures.put("Overdue", remaining.overdue());
            figures.put("HoursOverdue", remaining.longestOverdue(now).toHours());
            String of = variable.substring(0, variable.length() - TABLE.length());
            Log.figures(function, of, figures, now);
          }
        });
  }
}

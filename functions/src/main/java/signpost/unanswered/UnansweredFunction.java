package signpost.unanswered;

import static signpost.http.MediaType.JSON;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import signpost.dynamodb.DynamoDb;
import signpost.dynamodb.Priming;
import signpost.guidance.Unanswered;
import signpost.http.FakeEvent;
import signpost.http.HttpFunction;
import signpost.http.Problems;
import signpost.http.Retention;
import signpost.http.Route;
import signpost.http.ShellResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Lambda entry point of what counts questions without an answer: wiring only, and everything slow.
/// A function of its own, so that finding an answer needs no database.
public final class UnansweredFunction extends HttpFunction {
  private static final int MOST_BODY = 256;

  final Priming priming;

  public UnansweredFunction() {
    this(DynamoDb.client(System.getenv()), System.getenv());
    priming.register(System.getenv());
  }

  /// @param environment names the table: `UNANSWERED_TABLE`
  public UnansweredFunction(DynamoDbClient client, Map<String, String> environment) {
    this(client, environment, Clock.systemUTC());
  }

  UnansweredFunction(DynamoDbClient client, Map<String, String> environment, Clock clock) {
    this(client, environment, clock, Unanswered.read());
  }

  private UnansweredFunction(
      DynamoDbClient client, Map<String, String> environment, Clock clock, Unanswered unanswered) {
    QuestionCounts counts =
        new QuestionCounts(
            client,
            Objects.requireNonNull(environment.get("UNANSWERED_TABLE"), "UNANSWERED_TABLE"),
            Retention.read().unanswered(),
            clock);
    Problems problems = new Problems(ShellResource.read());
    super(
        problems,
        Route.post(
                "/api/unanswered",
                Set.of(JSON),
                List.of(),
                MOST_BODY,
                new CountQuestion(unanswered, counts, problems))
            .fromOwnPagesOnly());
    priming =
        new Priming(
            this,
            () -> counts.of("before-the-checkpoint"),
            // Sealed by nobody, so nothing is counted, by the twin neither.
            List.of(FakeEvent.post("/api/unanswered", JSON, JSON, "{\"words\":\"1.2.none\"}")),
            // With the same index: each twin would open its file anew, and leave it open.
            nobody -> new UnansweredFunction(nobody, environment, clock, unanswered),
            List.of());
  }
}

package signpost.feedback;

import static signpost.http.MediaType.FORM;
import static signpost.http.MediaType.HTML;
import static signpost.http.MediaType.JSON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import signpost.dynamodb.DynamoDb;
import signpost.dynamodb.Priming;
import signpost.dynamodb.SigningKey;
import signpost.guidance.DangerCheck;
import signpost.http.FakeEvent;
import signpost.http.HttpFunction;
import signpost.http.OwnPages;
import signpost.http.Problems;
import signpost.http.Retention;
import signpost.http.Route;
import signpost.http.ShellResource;
import signpost.site.Shell;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Lambda entry point of beta feedback: wiring only, and everything slow.
public final class FeedbackFunction extends HttpFunction {
  /// Bytes; room for 1,250 code points of four bytes each, percent-encoded.
  private static final int MOST_BODY = 16 * 1024;

  /// Well-formed.
  private static final String NOBODYS = "0000-0000-0000";

  final Priming priming;

  public FeedbackFunction() {
    this(DynamoDb.client(System.getenv()), System.getenv());
    priming.register(System.getenv());
  }

  /// @param environment names the tables: `FEEDBACK_TABLE`, `ERASED_FEEDBACK_TABLE` and
  ///   `SENDING_LIMIT_TABLE`
  public FeedbackFunction(DynamoDbClient client, Map<String, String> environment) {
    this(client, environment, ShellResource.read(), Clock.systemUTC());
  }

  FeedbackFunction(
      DynamoDbClient client, Map<String, String> environment, Shell shell, Clock clock) {
    Retention retention = Retention.read();
    FeedbackStore store =
        new FeedbackStore(
            client,
            Objects.requireNonNull(environment.get("FEEDBACK_TABLE"), "FEEDBACK_TABLE"),
            Objects.requireNonNull(
                environment.get("ERASED_FEEDBACK_TABLE"), "ERASED_FEEDBACK_TABLE"));
    SigningKey key = store.key();
    SendingLimit limit =
        new SendingLimit(
            client,
            Objects.requireNonNull(environment.get("SENDING_LIMIT_TABLE"), "SENDING_LIMIT_TABLE"));
    DangerCheck danger = DangerCheck.read();
    Problems problems = new Problems(shell);
    FeedbackHtml html = new FeedbackHtml(shell, problems, danger);
    Duration kept = retention.feedback();
    super(
        problems,
        Route.post(
                "/api/feedback",
                Set.of(FORM, JSON),
                List.of(JSON, HTML),
                MOST_BODY,
                new SendFeedback(
                    store,
                    new References(key),
                    new FormAge(key),
                    limit,
                    danger,
                    OwnPages.read(),
                    html,
                    problems,
                    retention,
                    clock))
            .fromOwnPagesOnly(),
        Route.post(
                "/api/feedback/look-up",
                Set.of(FORM),
                List.of(HTML),
                MOST_BODY,
                new LookUpFeedback(store, html, problems, kept, clock))
            .fromOwnPagesOnly(),
        Route.get(
            "/api/feedback/{reference}",
            List.of(JSON, HTML),
            new ReadFeedback(store, html, problems, clock)),
        Route.delete(
                "/api/feedback/{reference}",
                List.of(),
                new EraseFeedback(store, problems, kept, clock))
            .fromOwnPagesOnly());
    this.priming =
        new Priming(
            this,
            () -> store.find(new Reference("before-the-checkpoint"), Instant.EPOCH),
            List.of(
                FakeEvent.get("/api/feedback/{reference}", JSON).with("reference", NOBODYS),
                FakeEvent.get("/api/feedback/{reference}", HTML).with("reference", NOBODYS),
                // Nothing is said, so nothing is stored.
                FakeEvent.post("/api/feedback", FORM, HTML, "text=&rating=3"),
                FakeEvent.post("/api/feedback", JSON, JSON, "{\"text\":\"\"}")),
            nobody -> new FeedbackFunction(nobody, environment, shell, clock),
            List.of(
                FakeEvent.post(
                    "/api/feedback",
                    FORM,
                    HTML,
                    "text=The+page+%E2%80%9CSign%E2%80%9D+doesn%E2%80%99t+load.%0D%0AThank+you.&rating=4&page=%2F"
                        + "&submission=before-the-checkpoint&website=")));
  }
}

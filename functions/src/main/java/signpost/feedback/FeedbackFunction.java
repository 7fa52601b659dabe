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
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import signpost.dynamodb.DynamoDb;
import signpost.dynamodb.SigningKey;
import signpost.dynamodb.Unavailable;
import signpost.guidance.DangerCheck;
import signpost.http.HttpFunction;
import signpost.http.OwnPages;
import signpost.http.Problems;
import signpost.http.Retention;
import signpost.http.Route;
import signpost.http.ShellResource;
import signpost.site.Shell;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Lambda entry point of beta feedback: wiring only, and everything slow.
public final class FeedbackFunction extends HttpFunction implements Resource {
  /// Bytes; room for 1,250 code points of four bytes each, percent-encoded.
  private static final int MOST_BODY = 16 * 1024;

  /// No reference begins like this.
  private static final Map<String, AttributeValue> KEY =
      Map.of("reference", AttributeValue.fromS("#signing-key"));

  private final FeedbackStore store;

  public FeedbackFunction() {
    this(DynamoDb.client(System.getenv()), System.getenv());
    Core.getGlobalContext().register(this);
  }

  /// @param environment names the tables: `FEEDBACK_TABLE`, `ERASED_FEEDBACK_TABLE`
  public FeedbackFunction(DynamoDbClient client, Map<String, String> environment) {
    this(client, environment, ShellResource.read(), Clock.systemUTC());
  }

  FeedbackFunction(
      DynamoDbClient client, Map<String, String> environment, Shell shell, Clock clock) {
    this(
        client,
        Objects.requireNonNull(environment.get("FEEDBACK_TABLE"), "FEEDBACK_TABLE"),
        Objects.requireNonNull(environment.get("ERASED_FEEDBACK_TABLE"), "ERASED_FEEDBACK_TABLE"),
        Retention.read(),
        shell,
        clock);
  }

  private FeedbackFunction(
      DynamoDbClient client,
      String table,
      String ledger,
      Retention retention,
      Shell shell,
      Clock clock) {
    this(
        client,
        table,
        ledger,
        new SigningKey(client, table, KEY),
        retention,
        DangerCheck.read(),
        new Problems(shell),
        shell,
        clock);
  }

  private FeedbackFunction(
      DynamoDbClient client,
      String table,
      String ledger,
      SigningKey key,
      Retention retention,
      DangerCheck danger,
      Problems problems,
      Shell shell,
      Clock clock) {
    this(
        new FeedbackStore(client, table, ledger, key, retention.feedbackEmail()),
        new References(key),
        danger,
        new FeedbackHtml(shell, danger),
        problems,
        retention.feedback(),
        clock);
  }

  private FeedbackFunction(
      FeedbackStore store,
      References references,
      DangerCheck danger,
      FeedbackHtml html,
      Problems problems,
      Duration kept,
      Clock clock) {
    super(
        problems,
        Route.post(
                "/api/feedback",
                Set.of(FORM, JSON),
                List.of(JSON, HTML),
                MOST_BODY,
                new SendFeedback(
                    store, references, danger, OwnPages.read(), html, problems, kept, clock))
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
    this.store = store;
  }

  /// As in the preferences function: the way to the database once, by a read.
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      store.find(new Reference("before-the-checkpoint"), Instant.EPOCH);
    } catch (Unavailable unavailable) {
      // The classes are there all the same.
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // A connection that was dropped meanwhile is opened again by the client.
  }
}

package signpost.preferences;

import static signpost.http.MediaType.FORM;
import static signpost.http.MediaType.HTML;
import static signpost.http.MediaType.JSON;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import signpost.dynamodb.DynamoDb;
import signpost.dynamodb.Priming;
import signpost.dynamodb.SigningKey;
import signpost.http.FakeEvent;
import signpost.http.HttpFunction;
import signpost.http.MediaType;
import signpost.http.OwnPages;
import signpost.http.Problems;
import signpost.http.Retention;
import signpost.http.Route;
import signpost.http.ShellResource;
import signpost.site.Shell;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Lambda entry point of cookie preferences: wiring only, and everything slow.
public final class PreferencesFunction extends HttpFunction {
  /// Bytes; a choice is far smaller, and a page's address never long.
  private static final int MOST_BODY = 16 * 1024;

  /// No identifier of a visitor begins like this.
  static final Map<String, AttributeValue> KEY =
      Map.of("id", AttributeValue.fromS(SigningKey.NAME), "number", AttributeValue.fromN("0"));

  private static final List<MediaType> PAGE_OR_PROBLEM = List.of(HTML, JSON);

  final Priming priming;

  public PreferencesFunction() {
    this(DynamoDb.client(System.getenv()), System.getenv());
    priming.register(System.getenv());
  }

  /// @param environment names the tables: `PREFERENCES_TABLE`, `USAGE_TABLE`
  public PreferencesFunction(DynamoDbClient client, Map<String, String> environment) {
    this(client, environment, ShellResource.read(), Clock.systemUTC());
  }

  PreferencesFunction(
      DynamoDbClient client, Map<String, String> environment, Shell shell, Clock clock) {
    String table =
        Objects.requireNonNull(environment.get("PREFERENCES_TABLE"), "PREFERENCES_TABLE");
    Retention retention = Retention.read();
    ConsentStore store = new ConsentStore(client, table, retention.consents());
    Consent consent =
        new Consent(store, new SigningKey(client, table, KEY), shell.cookies(), clock);
    PageViews views =
        new PageViews(
            client,
            Objects.requireNonNull(environment.get("USAGE_TABLE"), "USAGE_TABLE"),
            retention.usage(),
            clock);
    OwnPages ownPages = OwnPages.read();
    Answers answers = new Answers(shell.cookies(), clock);
    Problems problems = new Problems(shell);
    super(
        problems,
        Route.get(
            "/api/preferences",
            List.of(JSON),
            new ReadPreferences(consent, shell.cookies(), answers)),
        Route.put(
                "/api/preferences",
                Set.of(JSON),
                List.of(JSON),
                MOST_BODY,
                new SetPreferences(consent, shell.cookies(), answers, problems))
            .fromOwnPagesOnly(),
        Route.post(
                "/api/preferences",
                Set.of(FORM),
                PAGE_OR_PROBLEM,
                MOST_BODY,
                new ChoosePreferences(consent, ownPages, answers, problems, shell))
            .fromOwnPagesOnly(),
        Route.delete(
                "/api/preferences", List.of(), new WithdrawPreferences(consent, answers, problems))
            .fromOwnPagesOnly(),
        Route.get("/api/preferences/receipt", List.of(JSON, HTML), new ReadReceipt(consent, shell)),
        Route.post(
                "/api/preferences/seen",
                Set.of(FORM),
                List.of(),
                MOST_BODY,
                new HideNotice(ownPages, answers))
            .fromOwnPagesOnly(),
        Route.post(
                "/api/preferences/settings",
                Set.of(FORM),
                PAGE_OR_PROBLEM,
                MOST_BODY,
                new SaveSettings(consent, ownPages, answers, problems))
            .fromOwnPagesOnly(),
        Route.post(
                "/api/usage",
                Set.of(JSON),
                List.of(),
                MOST_BODY,
                new CountView(consent, ownPages, views, problems))
            .fromOwnPagesOnly());
    this.priming =
        new Priming(
            this,
            () -> store.latest("before-the-checkpoint", 0),
            List.of(
                FakeEvent.get("/api/preferences", JSON),
                FakeEvent.get("/api/preferences/receipt", HTML),
                // Nothing is chosen, so nothing is stored.
                FakeEvent.post("/api/preferences", FORM, HTML, "choice=custom"),
                FakeEvent.post("/api/usage", JSON, JSON, "{\"page\":\"/\"}")),
            nobody -> new PreferencesFunction(nobody, environment, shell, clock),
            List.of(
                FakeEvent.post(
                    "/api/preferences", FORM, HTML, "choice=accept&method=banner&return=%2F")));
  }
}

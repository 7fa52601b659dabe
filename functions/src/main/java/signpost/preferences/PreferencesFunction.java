package signpost.preferences;

import static signpost.http.MediaType.FORM;
import static signpost.http.MediaType.HTML;
import static signpost.http.MediaType.JSON;

import java.time.Clock;
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
public final class PreferencesFunction extends HttpFunction implements Resource {
  /// Bytes; a choice is far smaller, and a page's address never long.
  private static final int MOST_BODY = 16 * 1024;

  /// No identifier of a visitor begins like this.
  private static final Map<String, AttributeValue> KEY =
      Map.of("id", AttributeValue.fromS("#signing-key"), "number", AttributeValue.fromN("0"));

  private static final List<MediaType> PAGE_OR_PROBLEM = List.of(HTML, JSON);

  private final ConsentStore store;

  public PreferencesFunction() {
    this(DynamoDb.client(System.getenv()), System.getenv());
    Core.getGlobalContext().register(this);
  }

  /// @param environment names the tables: `PREFERENCES_TABLE`, `USAGE_TABLE`
  public PreferencesFunction(DynamoDbClient client, Map<String, String> environment) {
    this(client, environment, ShellResource.read(), Clock.systemUTC());
  }

  PreferencesFunction(
      DynamoDbClient client, Map<String, String> environment, Shell shell, Clock clock) {
    this(
        client,
        Objects.requireNonNull(environment.get("PREFERENCES_TABLE"), "PREFERENCES_TABLE"),
        Objects.requireNonNull(environment.get("USAGE_TABLE"), "USAGE_TABLE"),
        Retention.read(),
        shell,
        clock);
  }

  private PreferencesFunction(
      DynamoDbClient client,
      String preferencesTable,
      String usageTable,
      Retention retention,
      Shell shell,
      Clock clock) {
    this(
        new ConsentStore(client, preferencesTable, retention.consents()),
        new SigningKey(client, preferencesTable, KEY),
        new PageViews(client, usageTable, retention.usage(), clock),
        shell,
        clock);
  }

  private PreferencesFunction(
      ConsentStore store, SigningKey key, PageViews views, Shell shell, Clock clock) {
    this(
        store,
        new Consent(store, key, shell.cookies(), clock),
        views,
        OwnPages.read(),
        new Answers(shell.cookies()),
        new Problems(shell),
        shell);
  }

  private PreferencesFunction(
      ConsentStore store,
      Consent consent,
      PageViews views,
      OwnPages ownPages,
      Answers answers,
      Problems problems,
      Shell shell) {
    super(
        problems,
        Route.get(
            "/api/preferences",
            List.of(JSON),
            new ReadPreferences(consent, shell.cookies(), answers, problems)),
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
        Route.get(
            "/api/preferences/receipt",
            List.of(JSON, HTML),
            new ReadReceipt(consent, problems, shell)),
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
    this.store = store;
  }

  /// Before the snapshot is taken: the way to the database once, by a read, so that its classes and
  /// its connection's are in it. Nothing that is read stays.
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      store.latest("before-the-checkpoint", 0);
    } catch (Unavailable unavailable) {
      // The classes are there all the same.
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // A connection that was dropped meanwhile is opened again by the client.
  }
}

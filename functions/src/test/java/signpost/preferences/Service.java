package signpost.preferences;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signpost.MovingClock;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.dynamodb.Tapped;
import signpost.http.ShellResource;
import signpost.site.CookieRegister;
import signpost.site.Shell;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The function over tables of its own, with a clock that can be put forward and a way to break the
/// database.
final class Service {
  static final Instant START = Instant.parse("2026-11-23T10:15:30Z");

  private final String preferences = Tables.create(Embedded.client(), "PreferencesTable");
  private final String usage = Tables.create(Embedded.client(), "UsageTable");
  private volatile Tapped.Tap tap = (request, database) -> database.send(request);

  private final MovingClock clock = new MovingClock(START);

  PreferencesFunction function() {
    return function(ShellResource.read());
  }

  PreferencesFunction function(Shell shell) {
    DynamoDbClient client =
        Tapped.of(Embedded.client(), (request, database) -> tap.pass(request, database));
    return function(client, shell);
  }

  PreferencesFunction function(DynamoDbClient client, Shell shell) {
    return new PreferencesFunction(
        client, Map.of("PREFERENCES_TABLE", preferences, "USAGE_TABLE", usage), shell, clock);
  }

  /// The same service after its wording has changed.
  PreferencesFunction functionWithNewWording() {
    Shell shell = ShellResource.read();
    CookieRegister old = shell.cookies();
    CookieRegister changed =
        new CookieRegister(
            "77", "f".repeat(64), old.days(), old.noticeSeconds(), old.purposes(), old.entries());
    return function(
        new Shell(
            shell.messages(),
            shell.service(),
            shell.organisation(),
            shell.emergency(),
            shell.nonEmergency(),
            shell.topics(),
            changed,
            shell.stylesheet(),
            shell.scripts(),
            shell.frame()));
  }

  void tap(Tapped.Tap other) {
    tap = other;
  }

  void untap() {
    tap = (request, database) -> database.send(request);
  }

  void after(Duration time) {
    clock.after(time);
  }

  /// To the second, as choices have it.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /// As if it had been deleted: the next function to need one makes another.
  void forgetTheKey() {
    Embedded.client()
        .deleteItem(delete -> delete.tableName(preferences).key(PreferencesFunction.KEY));
  }

  /// Every stored choice, without the key.
  List<Map<String, AttributeValue>> choices() {
    List<Map<String, AttributeValue>> choices = new ArrayList<>();
    Embedded.client()
        .scanPaginator(scan -> scan.tableName(preferences))
        .items()
        .forEach(
            item -> {
              if (!item.containsKey("secret")) {
                choices.add(item);
              }
            });
    return choices;
  }

  List<Map<String, AttributeValue>> views() {
    return Embedded.client().scanPaginator(scan -> scan.tableName(usage)).items().stream().toList();
  }
}

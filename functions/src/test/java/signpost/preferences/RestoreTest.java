package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.Snapshot;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A hundred functions restored from one snapshot, on different days.
final class RestoreTest {
  private final Service service = new Service();
  private final PreferencesFunction function = service.function();

  @Test
  void primingReadsAndNeverWrites() {
    List<DynamoDbRequest> calls = new ArrayList<>();
    service.tap(
        (request, database) -> {
          calls.add(request);
          return database.send(request);
        });

    function.priming.beforeCheckpoint(Core.getGlobalContext());

    assertThat(calls).isNotEmpty().hasOnlyElementsOfTypes(GetItemRequest.class, QueryRequest.class);
    assertThat(service.choices()).isEmpty();
    assertThat(service.views()).isEmpty();
  }

  @Test
  void noneRepeatsAnotherOrKnowsWhatIsPast() {
    function.priming.beforeCheckpoint(Core.getGlobalContext());
    Snapshot snapshot = Snapshot.of(function);
    assertThat(snapshot.unsafe()).isEmpty();

    Set<String> ids = new HashSet<>();
    Set<String> tags = new HashSet<>();
    for (int restore = 0; restore < 100; restore++) {
      snapshot.restore();
      function.priming.afterRestore(Core.getGlobalContext());
      service.after(Duration.ofDays(1).plusHours(5));
      service.forgetTheKey();
      Browser browser = new Browser(function);

      assertThat(browser.choose("choice=accept").status()).isEqualTo(303);

      ChoiceCookie.Granted cookie =
          (ChoiceCookie.Granted)
              Objects.requireNonNull(ChoiceCookie.read(browser.cookie("choice")));
      assertThat(ids.add(cookie.id())).isTrue();
      assertThat(tags.add(cookie.tag())).isTrue();
      assertThat(cookie.day()).isEqualTo(ChoiceCookie.day(service.now()));
      assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(204);
      // One that started on this day and knows nothing but the table believes it.
      assertThat(
              new Browser(service.function())
                  .with("choice", browser.cookie("choice"))
                  .state()
                  .body())
          .contains("\"decided\":true", "\"decidedAt\":\"" + service.now());
    }
    assertThat(
            service.views().stream()
                .map(view -> Objects.requireNonNull(view.get("day")).s().substring(0, 10)))
        .doesNotHaveDuplicates()
        .hasSize(100);
  }
}

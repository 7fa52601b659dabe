package signpost.unanswered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import signpost.MovingClock;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Snapshot;
import signpost.dynamodb.Tables;
import signpost.dynamodb.Tapped;
import signpost.guidance.GuidanceFunction;
import signpost.http.Events;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A hundred functions restored from one snapshot, in different weeks. The function is made once:
/// it opens the whole index.
final class RestoreTest {
  private final String table = Tables.create(Embedded.client(), "UnansweredTable");
  private final List<DynamoDbRequest> calls = new ArrayList<>();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-25T10:00:00Z"));

  private final UnansweredFunction function =
      new UnansweredFunction(
          Tapped.of(
              Embedded.client(),
              (request, database) -> {
                calls.add(request);
                return database.send(request);
              }),
          Map.of("UNANSWERED_TABLE", table),
          clock);

  @Test
  void countsInItsOwnWeekAfterPrimingThatOnlyReads() {
    function.priming.beforeCheckpoint(Core.getGlobalContext());
    assertThat(calls).isNotEmpty().hasOnlyElementsOfType(QueryRequest.class);
    Snapshot snapshot = Snapshot.of(function);
    assertThat(snapshot.unsafe()).isEmpty();

    String page =
        new Events(new GuidanceFunction())
            .post(
                "/api/guidance",
                "application/x-www-form-urlencoded",
                "text/html",
                "question=certificate+platform+wembley+zzyzx+witness")
            .body();
    String words = page.replaceFirst("(?s).*data-unanswered=\"([^\"]+)\".*", "$1");
    for (int restore = 0; restore < 100; restore++) {
      snapshot.restore();
      function.priming.afterRestore(Core.getGlobalContext());
      clock.after(Duration.ofDays(7));

      assertThat(
              new Events(function)
                  .send(
                      "POST",
                      "/api/unanswered",
                      "/api/unanswered",
                      "",
                      Map.of("content-type", "application/json", "sec-fetch-site", "same-origin"),
                      ("{\"words\":\"" + words + "\"}").getBytes(UTF_8))
                  .status())
          .isEqualTo(204);
    }
    assertThat(
            Embedded.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(item -> item.get("week")))
        .doesNotHaveDuplicates()
        .hasSize(100);
  }
}

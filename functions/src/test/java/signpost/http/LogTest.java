package signpost.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Every field of every line that functions log is on this list.
final class LogTest {
  private static final Set<String> ALLOWED =
      Set.of(
          // what was answered
          "route",
          "status",
          "ms",
          // what nobody expected
          "unexpected",
          "at",
          // figures, in CloudWatch's embedded metric format
          "_aws",
          "Timestamp",
          "CloudWatchMetrics",
          "Namespace",
          "Dimensions",
          "Metrics",
          "Name",
          "Function",
          "Of",
          "Items",
          "Undated",
          "Overdue",
          "HoursOverdue");

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void holdsNoFieldThatIsNotOnTheList() {
    String log =
        CapturedLog.of(
            () -> {
              Events events =
                  new Events(
                      new HttpFunction(
                          new Problems(ShellResource.read()),
                          Route.get(
                              "/api/fails",
                              List.of(MediaType.JSON),
                              request -> {
                                throw new IllegalStateException("canary", new Error("canary"));
                              })) {});
              events.send(
                  "GET",
                  "/api/fails/canary",
                  "/api/fails",
                  "q=canary",
                  Map.of("user-agent", "canary", "x-signpost-edge", "none 192.0.2.1 canary"),
                  List.of("choice=canary"),
                  new byte[0]);
              Log.figures("f", "t", new LinkedHashMap<>(Map.of("Items", 1L)), Instant.EPOCH);
            });

    Set<String> fields = new TreeSet<>();
    log.lines().forEach(line -> fields.addAll(fields(line)));
    assertThat(fields).contains("route", "unexpected", "_aws").isSubsetOf(ALLOWED);
    assertThat(log).doesNotContain("canary", "192.0.2.1");
  }

  private static Set<String> fields(String line) {
    Set<String> fields = new TreeSet<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          fields.add(json.currentName());
        }
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return fields;
  }
}

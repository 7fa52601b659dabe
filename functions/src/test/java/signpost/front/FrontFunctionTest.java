package signpost.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.http.Events;

/// The way out, and what has no route.
final class FrontFunctionTest {
  private final Events events = new Events(new FrontFunction());

  @Test
  void exitLeavesForAnOrdinarySiteAndClearsWhatThisOneKept() {
    Events.Answer answer = events.get("/exit", "/exit", "", Map.of("accept", "text/html"));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).startsWith("https://");
    assertThat(answer.header("clear-site-data")).isEqualTo("\"storage\"");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void whatHasNoRouteIsNotFound() {
    assertThat(events.get("/api/nope", "$default", "", Map.of()).status()).isEqualTo(404);
    assertThat(events.get("/api/nope", "$default", "", Map.of("accept", "text/html")).body())
        .startsWith("<!DOCTYPE html>");
  }
}

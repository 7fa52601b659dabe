package signpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static signpost.local.RecordedEvent.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The recorded events are what the gateway sends, and leave out no route.
final class RecordedEventsTest {
  private static final Template TEMPLATE = template();

  private static Template template() {
    try {
      return Template.read(Service.ROOT.resolve("template.yaml"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<RecordedEvent> events() {
    return RecordedEvent.all();
  }

  @Test
  void everyRouteHasOne() {
    assertThat(events().stream().map(RecordedEvent::routeKey).collect(Collectors.toSet()))
        .isEqualTo(TEMPLATE.routes().stream().map(Template.Route::key).collect(Collectors.toSet()));
  }

  @Test
  void everyFunctionThatAScheduleCallsHasOne() {
    assertThat(RecordedEvent.ofSchedules().keySet())
        .isEqualTo(
            TEMPLATE.deployments().stream()
                .map(Template.Deployment::function)
                .filter(function -> !TEMPLATE.functions().contains(function))
                .map(Template.Function::name)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void theGatewayMakesTheSameOfTheSameRequest(RecordedEvent recorded) throws Exception {
    Map<String, String> given = Map.of("choice", "given", "words", "given");
    String json = recorded.json(given);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Lambda> echoes =
          TEMPLATE.functions().stream()
              .map(function -> echo(function.name()))
              .collect(
                  Collectors.toMap(
                      Template.Function::name, echo -> Lambda.load(echo, null, threads)));
      Answer echoed =
          new Gateway(TEMPLATE, echoes, Clock.systemUTC()).answer(RecordedEvent.call(json));
      assertThat(fixed(new String(echoed.body(), UTF_8))).isEqualTo(fixed(json));
    }
  }

  private static Template.Function echo(String name) {
    return new Template.Function(
        name, EchoFunction.class.getName(), Duration.ofSeconds(10), Map.of());
  }

  /// An event without what differs from one API and one request to the next.
  private static Map<String, Object> fixed(String json) {
    Map<String, Object> event = new LinkedHashMap<>(RecordedEvent.tree(json));
    Map<String, Object> headers = new LinkedHashMap<>(map(event.get("headers")));
    headers.replaceAll((name, value) -> RecordedEvent.OF_THE_GATEWAY.contains(name) ? "" : value);
    event.put("headers", headers);
    Map<String, Object> context = new LinkedHashMap<>(map(event.get("requestContext")));
    for (String name :
        List.of(
            "accountId", "apiId", "domainName", "domainPrefix", "requestId", "time", "timeEpoch")) {
      context.computeIfPresent(name, (same, value) -> "");
    }
    Map<String, @Nullable Object> http = new LinkedHashMap<>(map(context.get("http")));
    http.computeIfPresent("sourceIp", (same, value) -> "");
    context.put("http", http);
    event.put("requestContext", context);
    return event;
  }
}

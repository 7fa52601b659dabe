package signpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.local.runtime.LambdaRuntime.Outcome;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.ParsedClasses;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoot;

/// How many classes each function reads from jars until its first answer: what a cold start costs,
/// in a number that does not wander.
final class ParsedClassesIT {
  @TempDir static Path folder;

  private static ParsedClasses until(String name, String event) throws Exception {
    Template template = Template.read(Service.ROOT.resolve("template.yaml"));
    Template.Deployment function =
        template.deployments().stream()
            .filter(deployment -> deployment.function().name().equals(name))
            .findFirst()
            .orElseThrow();
    RecordedEvent recorded =
        RecordedEvent.all().stream()
            .filter(each -> each.toString().startsWith(event))
            .findFirst()
            .orElseThrow();
    Path own = Files.createTempDirectory(folder, name);
    TaskRoot task =
        TaskRoot.unpack(Service.ROOT, function.code(), Files.createDirectory(own.resolve("task")));
    Path loaded = own.resolve("loaded.log");
    try (LocalAws aws = LocalAws.start(template.tables())) {
      Map<String, String> environment = new HashMap<>(ParsedClasses.writtenTo(loaded, function));
      environment.put("AWS_ENDPOINT_URL", aws.address());
      try (RuntimeApi runtime = RuntimeApi.start(task, function, environment, own.resolve("log"))) {
        Outcome outcome = runtime.invoke(recorded.json(Map.of()).getBytes(UTF_8));
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Returned.class,
                answer ->
                    assertThat(new String(answer.payload(), UTF_8))
                        .startsWith("{\"statusCode\":" + recorded.status()));
        return ParsedClasses.read(loaded);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GuidanceFunction, guidance/01-ask-by-form, 250",
    "GuidanceFunction, guidance/07-ask-by-json, 450",
    "FrontFunction, front/01-exit, 450",
    "PreferencesFunction, preferences/08-accept-by-form, 2400",
    "FeedbackFunction, feedback/01-send-by-form, 2400",
  })
  void areFew(String function, String event, int most) throws Exception {
    ParsedClasses classes = until(function, event);

    assertThat(classes.names()).hasSizeBetween(50, most).noneMatch(ParsedClassesIT::isDatabind);
    if (most <= 450) {
      assertThat(classes.names()).noneMatch(ParsedClassesIT::isOfTheSdk);
    } else {
      // So that the names are those that are looked for.
      assertThat(classes.names()).anyMatch(ParsedClassesIT::isOfTheSdk);
    }
  }

  /// A form is read and answered without a library for JSON: a third of guidance's start.
  @ParameterizedTest
  @CsvSource({"GuidanceFunction, guidance/01-ask-by-form", "FrontFunction, front/01-exit"})
  void noneIsOfJackson(String function, String event) throws Exception {
    assertThat(until(function, event).names()).noneMatch(name -> name.contains("jackson"));
  }

  private static boolean isDatabind(String name) {
    return name.contains("jackson.databind");
  }

  /// The runtime interface client has a few small classes of the same name's beginning.
  private static boolean isOfTheSdk(String name) {
    return name.startsWith("software.amazon.")
        && List.of("utilslite", "annotations").stream().noneMatch(name::contains);
  }
}

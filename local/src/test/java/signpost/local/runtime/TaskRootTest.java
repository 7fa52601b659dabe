package signpost.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.local.Template;

/// With what a function is started.
final class TaskRootTest {
  private static final TaskRoot TASK =
      new TaskRoot(Path.of("/var/task"), List.of(Path.of("/a.jar"), Path.of("/b.jar")));
  private static final Template.Deployment FUNCTION =
      new Template.Deployment(
          new Template.Function(
              "ThingsFunction",
              "signpost.Things",
              Duration.ofSeconds(10),
              Map.of("THINGS_TABLE", "ThingsTable", "JAVA_TOOL_OPTIONS", "-Da=b")),
          "things.zip",
          256,
          false);

  /// As quoted from Lambda, for 256 MB.
  @Test
  void dividesTheMemoryAsLambdaDoes() {
    assertThat(TASK.command(FUNCTION))
        .contains(
            "-XX:MaxHeapSize=222822k",
            "-XX:MaxMetaspaceSize=26214k",
            "-XX:ReservedCodeCacheSize=13107k",
            "-XX:+UseSerialGC")
        .containsSubsequence(
            "-cp",
            "/a.jar:/b.jar",
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            "signpost.Things");
  }

  @Test
  void setsWhatTheTemplateAndLambdaSet() {
    assertThat(TASK.environment(FUNCTION))
        .containsEntry("THINGS_TABLE", "ThingsTable")
        .containsEntry("JAVA_TOOL_OPTIONS", "-Da=b")
        .containsEntry("_HANDLER", "signpost.Things")
        .containsEntry("LAMBDA_TASK_ROOT", "/var/task")
        .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256");
  }
}

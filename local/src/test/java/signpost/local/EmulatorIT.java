package signpost.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import signpost.local.runtime.Emulator;
import signpost.local.runtime.LambdaRuntime;
import signpost.local.runtime.TaskRoot;

/// Under AWS's own emulator, where `.ci/emulator` could build it.
@EnabledIf(
    value = "isBuilt",
    disabledReason =
        "There is no target/aws-lambda-rie: .ci/emulator builds it, where Go's proxy has it")
final class EmulatorIT extends RealRuntimeContract {
  private static final Path PROGRAM = Service.ROOT.resolve("target/aws-lambda-rie");

  static boolean isBuilt() {
    return Files.isExecutable(PROGRAM);
  }

  @Override
  LambdaRuntime start(
      TaskRoot root, Template.Deployment function, Map<String, String> environment, Path log)
      throws IOException {
    return Emulator.start(PROGRAM, root, function, environment, log);
  }
}

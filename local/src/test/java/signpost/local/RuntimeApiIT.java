package signpost.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import signpost.local.runtime.LambdaRuntime;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoot;

/// On any machine; functions with SnapStart start as they do with it.
final class RuntimeApiIT extends RealRuntimeContract {
  @Override
  LambdaRuntime start(
      TaskRoot root, Template.Deployment function, Map<String, String> environment, Path log)
      throws IOException {
    return RuntimeApi.start(root, function, environment, log);
  }
}

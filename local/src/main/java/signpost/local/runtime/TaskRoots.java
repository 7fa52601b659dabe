package signpost.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import signpost.local.Template;

/// The zips of a template, each unpacked once.
///
/// @param byCode by the zip, as the template names it
public record TaskRoots(Map<String, TaskRoot> byCode) {

  /// @param root of the repository, where the zips have been built
  /// @param folder is made, to unpack into
  public static TaskRoots unpack(Path root, Template template, Path folder) throws IOException {
    Map<String, TaskRoot> byCode = new HashMap<>();
    for (Template.Deployment function : template.deployments()) {
      if (!byCode.containsKey(function.code())) {
        Path own = Files.createDirectories(folder.resolve(Integer.toString(byCode.size())));
        byCode.put(function.code(), TaskRoot.unpack(root, function.code(), own));
      }
    }
    return new TaskRoots(byCode);
  }

  public TaskRoot of(Template.Deployment function) {
    return Objects.requireNonNull(byCode.get(function.code()), function.code());
  }
}

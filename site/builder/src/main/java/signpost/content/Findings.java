package signpost.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the build has found in the content, in words an editor understands, with file and line.
/// Errors stop the build, all of them at once; warnings are printed.
public final class Findings {
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();

  /// @param file below the project's root, such as `content/articles/stalking.md`
  /// @param line from 1
  public record Finding(String file, int line, String message) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + message;
    }
  }

  public void error(String file, int line, String message) {
    errors.add(new Finding(file, line, message));
  }

  public void warning(String file, int line, String message) {
    warnings.add(new Finding(file, line, message));
  }

  public List<Finding> errors() {
    return sorted(errors);
  }

  public List<Finding> warnings() {
    return sorted(warnings);
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Finding::file)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::message))
        .toList();
  }
}

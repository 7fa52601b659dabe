package signpost.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signpost.content.Findings;

/// What people type and what is to come of it, for a model to learn from: a line is the outcome's
/// name or `none`, a tab and a question; `#` begins a comment.
///
/// @param outcome its number, or `SoftmaxFit.NONE`
public record Example(int outcome, String question) {
  private static final String NONE = "none";

  /// @param file below the project's root
  /// @param outcomes their names, in the order of their numbers
  public static List<Example> read(
      Path root, String file, List<String> outcomes, Findings findings) {
    List<String> names = new ArrayList<>(outcomes);
    names.add(NONE);
    List<Example> examples = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    List<String> lines = SearchFiles.read(root.resolve(file));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String name = line.substring(0, Math.max(0, line.indexOf('\t')));
      String question = line.substring(line.indexOf('\t') + 1).strip();
      if (!names.contains(name) || question.isEmpty()) {
        findings.error(file, i + 1, "not one of " + names + ", a tab and a question");
        continue;
      }
      String before = seen.put(question, name);
      if (before == null) {
        examples.add(new Example(outcomes.indexOf(name), question));
      } else if (!before.equals(name)) {
        findings.error(file, i + 1, "this question stands further up as " + before);
      }
    }
    return examples;
  }
}

package signpost.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Something that visitors do which reaches a function.
///
/// @param times in one visit, on the average
/// @param event a file under `local/src/test/events/`; its folder is the feature
record Action(double times, String what, String event) {

  /// @param root of the repository
  static List<Action> all(Path root) throws IOException {
    List<Action> actions = new ArrayList<>();
    for (List<String> row : Table.rows(root.resolve("bench/visits.tsv"), 4)) {
      actions.add(new Action(Double.parseDouble(row.get(0)), row.get(1), row.get(2)));
    }
    return actions;
  }

  /// The logical name, such as `GuidanceFunction`.
  String function() {
    return Character.toUpperCase(event.charAt(0))
        + event.substring(1, event.indexOf('/'))
        + "Function";
  }

  /// What must have been done before, since the event has what that gives.
  static List<Action> before(Path root, Action action) throws IOException {
    String json = Files.readString(root.resolve("local/src/test/events").resolve(action.event()));
    String giver =
        json.contains("{choice}")
            ? "preferences/08-accept-by-form.303.json"
            : json.contains("{words}")
                ? "guidance/04-ask-by-form-off-topic.200.json"
                : action.event().startsWith("feedback/10")
                    ? "feedback/01-send-by-form.303.json"
                    : "";
    return giver.isEmpty() ? List.of() : List.of(new Action(1, "", giver));
  }

  int status() {
    int dot = event.length() - ".json".length();
    return Integer.parseInt(event.substring(dot - 3, dot));
  }
}

package signpost.bench.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.bench.Rounds;
import signpost.bench.Section;

/// The first answer of a function that SnapStart has restored, primed before its checkpoint, beside
/// the same without priming and a bare handler's. The connection to the database is dropped before.
/// The restore itself is Lambda's and not measured here.
///
/// Arguments: the project's root.
public final class FunctionRestore {
  private FunctionRestore() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Stage stage = Stage.set(root);
    String consent = "preferences/08-accept-by-form.303.json";
    String feedback = "feedback/01-send-by-form.303.json";
    Map<String, Stage.Play> plays = new LinkedHashMap<>();
    plays.put(
        Plays.BARE,
        stage.play("GuidanceFunction", Bare.class, "guidance/01-ask-by-form.200.json", true));
    plays.put("preferences, primed", stage.play("PreferencesFunction", consent, true));
    plays.put(
        "preferences, unprimed",
        stage.play("PreferencesFunction", Unprimed.Preferences.class, consent, false));
    plays.put("feedback, primed", stage.play("FeedbackFunction", feedback, true));
    plays.put(
        "feedback, unprimed",
        stage.play("FeedbackFunction", Unprimed.Feedback.class, feedback, false));
    Costs costs = new Costs(Rounds.inTurns(plays, FunctionStart.ROUNDS, stage::first));
    StringBuilder table =
        new StringBuilder(
            "| Function | beside | CPU, ms | CPU, times that | wall, ms | wall, times that |\n"
                + "|---|---|---|---|---|---|\n");
    for (String name : plays.keySet()) {
      String unprimed = name.replace("primed", "unprimed");
      String than = name.endsWith(", primed") ? unprimed : name;
      table.append(costs.row(name, than.equals(name) ? "itself" : "unprimed", than));
    }
    new Section(
            "restore",
            "After a restore by SnapStart",
            """
            The function starts as for a snapshot, goes through `beforeCheckpoint` and
            `afterRestore`, its connections are dropped, and its first answer is measured, beside
            that of the same function without priming. Nothing is frozen here, and the restore
            itself, which is Lambda's, is not in these figures. The bare handler's own first answer
            is the first line.

            """
                + table,
            List.of())
        .write(root);
  }
}

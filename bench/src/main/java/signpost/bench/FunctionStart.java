package signpost.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Cold start of the functions from the deployed zip under AWS's runtime interface client, with all
/// of the processor and a database over http on this machine, beside a bare handler, in turns.
///
/// Arguments: the project's root.
public final class FunctionStart {
  static final int ROUNDS = 9;

  private FunctionStart() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Stage stage = Stage.set(root);
    String ask = "guidance/01-ask-by-form.200.json";
    Map<String, Stage.Play> plays = new LinkedHashMap<>();
    plays.put(Costs.BARE, stage.play("GuidanceFunction", Bare.class, ask, true));
    plays.put("guidance, asked by form", stage.play("GuidanceFunction", ask, false));
    plays.put(
        "guidance, asked by JSON",
        stage.play("GuidanceFunction", "guidance/07-ask-by-json.200.json", false));
    String consent = "preferences/08-accept-by-form.303.json";
    String feedback = "feedback/01-send-by-form.303.json";
    plays.put(
        "preferences, a consent, unprimed",
        stage.play("PreferencesFunction", Unprimed.Preferences.class, consent, false));
    plays.put(
        "feedback, sent by form, unprimed",
        stage.play("FeedbackFunction", Unprimed.Feedback.class, feedback, false));
    plays.put("preferences, primed in its init", stage.play("PreferencesFunction", consent, false));
    plays.put("feedback, primed in its init", stage.play("FeedbackFunction", feedback, false));
    Costs costs = new Costs(measured(plays, stage::start));
    StringBuilder table =
        new StringBuilder(
            "| Function | classes parsed | CPU, ms | CPU in H | wall, ms | wall in H |\n"
                + "|---|---|---|---|---|---|\n");
    for (Map.Entry<String, Stage.Play> play : plays.entrySet()) {
      table.append(
          costs.row(play.getKey(), Integer.toString(stage.parsed(play.getValue())), Costs.BARE));
    }
    Path target = Files.createDirectories(root.resolve("bench/target"));
    Files.writeString(target.resolve("start.md"), table);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table + Costs.machine());
  }

  @FunctionalInterface
  interface Measure {
    Stage.Cost of(Stage.Play play) throws Exception;
  }

  /// Each once in each round, in another order each time; the first round fills the disk's cache
  /// and does not count.
  static Map<String, List<Stage.Cost>> measured(Map<String, Stage.Play> plays, Measure measure)
      throws Exception {
    Map<String, List<Stage.Cost>> costs = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(plays.keySet());
    Random random = new Random(8);
    for (int round = 0; round <= ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (String name : order) {
        Stage.Play play = plays.get(name);
        if (play != null) {
          Stage.Cost cost = measure.of(play);
          if (round > 0) {
            costs.computeIfAbsent(name, unseen -> new ArrayList<>()).add(cost);
          }
        }
      }
    }
    return costs;
  }
}

package signpost.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import signpost.bench.Rounds;
import signpost.bench.Section;
import signpost.bench.Wanted;

/// The first answer of a function that SnapStart has restored, primed before its checkpoint, beside
/// the same without priming, over https and with a 512 MB function's part of a processor, in turns.
/// The restore itself is Lambda's and not measured here.
///
/// Arguments: the project's root.
public final class FunctionRestore {
  private static final List<String> FUNCTIONS = List.of("preferences", "feedback");
  private static final String PRIMED = ", primed";
  private static final String UNPRIMED = ", unprimed";
  private static final String WHOLE = ", unprimed, a whole start";

  private FunctionRestore() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Stage stage = Stage.set(root);
    Stage https = stage.overHttps();
    try (ProcessorShare share = ProcessorShare.ofMemory(ThrottledStart.MEMORY)) {
      section(
              measured(stage, https.throttledTo(share)),
              "with 512/1769 of a processor as a function of 512 MB has")
          .write(root);
    } catch (ProcessorShare.NotAllowed none) {
      System.err.println("restore has all of the processor: " + none.getMessage());
      section(measured(stage, https), "with all of the processor").write(root);
    }
  }

  private static Costs measured(Stage full, Stage stage) throws Exception {
    Map<String, Stage.Play> plays = Plays.ours(full);
    Stage.Play bare = play(plays, Plays.BARE);
    Map<String, Callable<Stage.Cost>> measures = new LinkedHashMap<>();
    measures.put(Plays.BARE, () -> full.start(bare));
    put(
        measures,
        stage,
        "preferences",
        play(plays, Plays.PREFERENCES_PRIMED),
        play(plays, Plays.PREFERENCES));
    put(
        measures,
        stage,
        "feedback",
        play(plays, Plays.FEEDBACK_PRIMED),
        play(plays, Plays.FEEDBACK));
    return new Costs(Rounds.inTurns(measures, FunctionStart.ROUNDS, Callable::call));
  }

  private static Stage.Play play(Map<String, Stage.Play> plays, String name) {
    return Objects.requireNonNull(plays.get(name), name);
  }

  private static void put(
      Map<String, Callable<Stage.Cost>> measures,
      Stage stage,
      String function,
      Stage.Play primed,
      Stage.Play unprimed) {
    measures.put(function + PRIMED, () -> stage.restored(primed.withSnapStart()));
    measures.put(function + UNPRIMED, () -> stage.restored(unprimed.withSnapStart()));
    measures.put(function + WHOLE, () -> stage.start(unprimed));
  }

  private static Section section(Costs costs, String processor) {
    StringBuilder table =
        new StringBuilder(
            """
            | First answer | CPU, ms | CPU in H | wall, ms | wall, of unprimed | wall, of a whole start |
            |---|---|---|---|---|---|
            """);
    List<Wanted> wanted = new ArrayList<>();
    for (String function : FUNCTIONS) {
      String unprimed = function + UNPRIMED;
      String whole = function + WHOLE;
      for (String name : List.of(function + PRIMED, unprimed, whole)) {
        table.append(
            "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                    name,
                    costs.cpuText(name),
                    costs.cpu(name, Plays.BARE).text("%.2f"),
                    costs.wallText(name),
                    costs.wall(name, unprimed).text("%.3f"),
                    costs.wall(name, whole).text("%.3f")));
      }
      wanted.add(
          Wanted.atMost(
              4,
              function + " restored, primed: CPU in H",
              costs.cpu(function + PRIMED, Plays.BARE).median()));
      wanted.add(
          Wanted.atMost(
              0.05,
              function + " restored, primed: wall, of itself unprimed",
              costs.wall(function + PRIMED, unprimed).median()));
    }
    return new Section(
        "restore",
        "After a restore by SnapStart",
        """
        The function starts as for a snapshot and goes through `beforeCheckpoint`. When it asks for
        its restore, its process is stopped, as a snapshot stops its clock; its connections are
        dropped, and no TLS session can be taken up again. Then it goes on,
        %s:
        `afterRestore`, a new connection over https, the visitor's event, a write (the item is looked for), the answer.
        The restore itself, which is Lambda's, is not in these figures.

        "Unprimed" is the same function as frameworks come: wired when its snapshot is taken, client
        and all, and never called; also from the restore to the answer. "A whole start" is that
        function without a snapshot, from the start of its process to the answer. H is the bare
        handler's cold start in the same rounds, %s CPU ms. Where an unprimed function "gave up", it
        answered after four seconds that it cannot: it would have taken longer. The key that a
        feature signs with is in its table, as for everyone but the very first visitor.

        """
                .formatted(processor, costs.cpuText(Plays.BARE))
            + table,
        wanted);
  }
}

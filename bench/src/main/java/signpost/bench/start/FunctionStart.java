package signpost.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signpost.bench.Bars;
import signpost.bench.Rounds;
import signpost.bench.Section;
import signpost.bench.Wanted;

/// Cold start of the functions from their deployed zips under AWS's runtime interface client, with
/// all of the processor and a database over http on this machine, beside a bare handler, in turns.
///
/// Arguments: the project's root.
public final class FunctionStart {
  static final int ROUNDS = 9;

  private FunctionStart() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Stage stage = Stage.set(root);
    Map<String, Stage.Play> plays = Plays.on(stage);
    Costs costs = new Costs(Rounds.inTurns(plays, ROUNDS, stage::start));
    StringBuilder table =
        new StringBuilder(
            "| Function | classes parsed | CPU, ms | CPU in H | wall, ms | wall in H |\n"
                + "|---|---|---|---|---|---|\n");
    for (Map.Entry<String, Stage.Play> play : plays.entrySet()) {
      table.append(
          costs.row(play.getKey(), Integer.toString(stage.parsed(play.getValue())), Plays.BARE));
    }
    Section.picture(root, "start.svg", picture(plays.keySet(), costs));
    List<Wanted> wanted = new ArrayList<>(Limits.cpu(costs));
    wanted.add(
        Wanted.atMost(
            1.6,
            "guidance asked by form, wall in H",
            costs.wall(Plays.GUIDANCE, Plays.BARE).median()));
    new Section(
            "start",
            "Cold start, to the first answer",
            """
            Each function runs from its deployed zip under AWS's runtime interface client, with the
            template's memory, flags and variables, against a small Runtime API and DynamoDB Local
            over http on the same machine. H is a bare handler that reads its event and answers:
            what nobody can go below. CPU is that of all threads of the process, compilers'
            included, on a processor that is not throttled. All of these stop at the first compiler, as
            java25 does where no snapshot is taken. Classes parsed are those that come from jars and
            folders.

            "Unprimed" is the function wired and not called before its first visitor; it compares
            with H as other people's functions do. "Primed in its init" is what Lambda does where it
            takes no snapshot: the function goes its ways before it says that it is ready, and init
            is not throttled.

            Quarkus and Spring Cloud Function answer the same event with the same put, as each comes
            and unprimed, with the SDK that the functions have, on the same JVM with the same flags
            and memory (bench/peers/README.md says how). They do less than the preferences function,
            which also checks where a request comes from and signs its cookie with a key that it
            reads first: two calls to the database where they make one. The key is in the table, as
            for everyone but the very first visitor. After each answer the item is looked for.
            Spring's functional style, which its documentation has for small applications that
            need a fast start, is in the table too; what is wanted is of the usual one, with beans
            in a class marked `@SpringBootApplication`.

            ![Processor time to the first answer, in times a bare handler's](performance/start.svg)

            """
                + table,
            wanted)
        .write(root);
  }

  private static String picture(Set<String> names, Costs costs) {
    Bars bars = new Bars("CPU to the first answer, in times a bare handler's");
    Set<String> others = Set.of(Plays.BARE, Plays.QUARKUS, Plays.SPRING, Plays.SPRING_FUNCTIONAL);
    for (String name : names) {
      bars.add(name, costs.cpu(name, Plays.BARE).median(), "%.2f H", !others.contains(name));
    }
    return bars.svg();
  }
}

package signpost.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import signpost.bench.Bars;
import signpost.bench.Rounds;
import signpost.bench.Section;
import signpost.bench.Wanted;

/// Cold start with a database over https and, once it can be called, with the part of a processor
/// that Lambda gives a function of 512 MB, beside what others would deploy, in turns.
///
/// Arguments: the project's root.
public final class ThrottledStart {
  /// MB, as in template.yaml.
  static final int MEMORY = 512;

  private static final List<String> PEERS = List.of(Plays.QUARKUS, Plays.SPRING);

  private static final List<String> OTHERS =
      List.of(Plays.BARE, Plays.QUARKUS, Plays.SPRING, Plays.SPRING_FUNCTIONAL);

  /// What the two, TLS and the share, add: for these, each is measured without the other.
  private static final List<String> APART = List.of(Plays.PREFERENCES_PRIMED, Plays.PREFERENCES);

  private static final String HTTP = ", over http";
  private static final String HTTPS = ", over https";
  private static final String HTTP_SHARE = ", over http at the share";

  private ThrottledStart() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Stage http = Stage.set(root);
    Stage https = http.overHttps();
    Map<String, Stage.Play> plays = Plays.on(http);
    plays.remove(Plays.GUIDANCE_JSON);
    try (ProcessorShare share = ProcessorShare.ofMemory(MEMORY)) {
      Map<String, Callable<Stage.Cost>> measures = new LinkedHashMap<>();
      plays.forEach(
          (name, play) -> {
            measures.put(name, () -> https.throttledTo(share).start(play));
            if (APART.contains(name)) {
              measures.put(name + HTTP, () -> http.start(play));
              measures.put(name + HTTPS, () -> https.start(play));
              measures.put(name + HTTP_SHARE, () -> http.throttledTo(share).start(play));
            }
          });
      Costs costs = new Costs(Rounds.inTurns(measures, FunctionStart.ROUNDS, Callable::call));
      Section.picture(root, "start-share.svg", picture(costs, plays.keySet()));
      section(costs, plays.keySet()).write(root);
    } catch (ProcessorShare.NotAllowed none) {
      System.err.println("start-share is left out: " + none.getMessage());
    }
  }

  private static Section section(Costs costs, Iterable<String> names) {
    return new Section(
        "start-share",
        "Cold start at a 512 MB function's share, over https",
        """
        As above, with two things more that Lambda has. The database is reached over TLS: a chain of
        three RSA certificates, made for the run, and the JDK's own authorities, the one of the run
        among them, to be read. And from the moment on that the function says that it can be called
        (the first `/next`), its process has %d/1769 of one processor, %.2f, by a quota of the
        kernel's (cgroup, periods of 20 ms; Lambda's are not published). Until then it has all of
        this machine's, since Lambda does not throttle an init. Quarkus and Spring come as their guides have them, unprimed; CPU is
        counted as above. The key that a feature signs with is in its table, as for everyone but
        the very first visitor.

        A deployed function answers "try again later" when its database has taken four seconds. An
        unprimed one may come to that here, although it is granted all of them for one call (the
        deployed one is granted a second for each attempt). Where it does, the table says so, and
        its figures are those until then: it would have taken longer. Handlers of the bench's own, the frameworks' among them,
        may take 30 s, as long as API Gateway waits, where the template gives ours 10.

        ![Cold start at a 512 MB function's share, over https](performance/start-share.svg)

        """
                .formatted(MEMORY, MEMORY / 1769.0)
            + table(costs, names)
            + "\nWhat TLS and the share add, for a consent:\n\n"
            + apart(costs),
        wanted(costs));
  }

  private static String table(Costs costs, Iterable<String> names) {
    StringBuilder table =
        new StringBuilder(
            """
            | Function | CPU, ms | wall, ms | wall in H | wall in Quarkus | wall in Spring |
            |---|---|---|---|---|---|
            """);
    for (String name : names) {
      table.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  name,
                  costs.cpuText(name),
                  costs.wallText(name),
                  costs.wall(name, Plays.BARE).text("%.2f"),
                  costs.wall(name, Plays.QUARKUS).text("%.2f"),
                  costs.wall(name, Plays.SPRING).text("%.2f")));
    }
    return table.toString();
  }

  private static String apart(Costs costs) {
    StringBuilder table =
        new StringBuilder(
            """
            | Function | over | processor | CPU, ms | wall, ms | wall, of https at the share |
            |---|---|---|---|---|---|
            """);
    for (String name : APART) {
      row(table, costs, name, HTTP, "http | all");
      row(table, costs, name, HTTPS, "https | all");
      row(table, costs, name, HTTP_SHARE, "http | share");
      row(table, costs, name, "", "https | share");
    }
    return table.toString();
  }

  private static void row(
      StringBuilder table, Costs costs, String name, String way, String columns) {
    table.append(
        "| %s | %s | %s | %s | %s |\n"
            .formatted(
                name,
                columns,
                costs.cpuText(name + way),
                costs.wallText(name + way),
                costs.wall(name + way, name).text("%.2f")));
  }

  private static List<Wanted> wanted(Costs costs) {
    List<Wanted> wanted = new ArrayList<>();
    for (String ours : List.of(Plays.PREFERENCES_PRIMED, Plays.FEEDBACK_PRIMED)) {
      for (String peer : PEERS) {
        wanted.add(
            Wanted.atMost(
                0.25, "%s: wall, of %s".formatted(ours, peer), costs.wall(ours, peer).median()));
      }
    }
    return wanted;
  }

  private static String picture(Costs costs, Iterable<String> names) {
    Bars bars = new Bars("Cold start to the first answer, https, at a 512 MB function's share");
    for (String name : names) {
      bars.add(name, costs.wallMedian(name), "%.0f ms", !OTHERS.contains(name));
    }
    return bars.svg();
  }
}

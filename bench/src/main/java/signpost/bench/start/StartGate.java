package signpost.bench.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import signpost.bench.Rounds;
import signpost.bench.Wanted;

/// Whether a start costs more than it may, by a few rounds and with some slack, for CI. Only ratios
/// of processor time: they hold on a busy machine, wall time does not.
///
/// Arguments: the project's root. Exits with 1 where a ratio is over.
public final class StartGate {
  private static final int ROUNDS = 5;
  private static final double SLACK = 1.25;

  private StartGate() {}

  public static void main(String[] args) throws Exception {
    Stage stage = Stage.set(Path.of(args[0]));
    var plays = Plays.on(stage);
    plays.keySet().retainAll(Limits.COMPARED);
    List<Wanted> limits = Limits.cpu(new Costs(Rounds.inTurns(plays, ROUNDS, stage::start)));
    List<Wanted> over = over(limits);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    limits.forEach(
        each ->
            out.println(
                (over.contains(each) ? "OVER   " : each.isMet() ? "met    " : "within ")
                    + line(each)));
    if (!over.isEmpty()) {
      out.printf(
          "%d of %d: a start costs more than it may (medians of %d rounds; bench/run start tells"
              + " more)%n",
          over.size(), limits.size(), ROUNDS);
      System.exit(1);
    }
  }

  /// Those that are over their limit by more than is granted.
  static List<Wanted> over(List<Wanted> limits) {
    return limits.stream().filter(each -> each.measured() > most(each)).toList();
  }

  private static String line(Wanted each) {
    return String.format(
        Locale.ROOT,
        "%s: %.2f; wanted at most %.2f, refused over %.2f",
        each.what(),
        each.measured(),
        each.limit(),
        most(each));
  }

  private static double most(Wanted each) {
    return each.limit() * SLACK;
  }
}

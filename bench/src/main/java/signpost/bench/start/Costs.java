package signpost.bench.start;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import signpost.bench.Spread;

/// What starts and first answers cost, by name, a cost a round.
record Costs(Map<String, List<Stage.Cost>> rounds) {
  /// @param what is said between the name and the figures
  /// @param than what the ratios are to
  String row(String name, String what, String than) {
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            what,
            Spread.of(of(name, Stage.Cost::cpu)).text("%.0f"),
            cpu(name, than).text("%.2f"),
            Spread.of(of(name, Stage.Cost::wall)).text("%.0f"),
            wall(name, than).text("%.2f"));
  }

  /// The ratio of processor time.
  Spread cpu(String name, String than) {
    return Spread.ofRatios(of(name, Stage.Cost::cpu), of(than, Stage.Cost::cpu));
  }

  /// The ratio of wall time.
  Spread wall(String name, String than) {
    return Spread.ofRatios(of(name, Stage.Cost::wall), of(than, Stage.Cost::wall));
  }

  /// Milliseconds of processor time.
  String cpuText(String name) {
    return Spread.of(of(name, Stage.Cost::cpu)).text("%.0f");
  }

  /// Milliseconds, and in how many rounds they were those until the function gave up.
  String wallText(String name) {
    List<Stage.Cost> costs = rounds.getOrDefault(name, List.of());
    long givenUp = costs.stream().filter(Stage.Cost::isGivenUp).count();
    String text = Spread.of(of(name, Stage.Cost::wall)).text("%.0f");
    return givenUp == 0 ? text : text + ", gave up in %d of %d".formatted(givenUp, costs.size());
  }

  /// The median.
  double wallMedian(String name) {
    return Spread.of(of(name, Stage.Cost::wall)).median();
  }

  private List<Double> of(String name, ToDoubleFunction<Stage.Cost> figure) {
    return rounds.getOrDefault(name, List.of()).stream().map(figure::applyAsDouble).toList();
  }
}

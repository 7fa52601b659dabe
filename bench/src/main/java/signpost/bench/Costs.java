package signpost.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What was measured, by name, a cost a round. Ratios are made within a round, so that what else
/// the machine does meanwhile weighs on both sides.
record Costs(Map<String, List<Stage.Cost>> rounds) {
  static final String BARE = "H, the bare handler";

  /// @param what is said between the name and the figures
  /// @param than what the ratios are to
  String row(String name, String what, String than) {
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            what,
            spread(of(name, Stage.Cost::cpu), "%.0f"),
            spread(ratios(name, than, Stage.Cost::cpu), "%.2f"),
            spread(of(name, Stage.Cost::wall), "%.0f"),
            spread(ratios(name, than, Stage.Cost::wall), "%.2f"));
  }

  private List<Double> of(String name, ToDoubleFunction<Stage.Cost> figure) {
    return rounds.getOrDefault(name, List.of()).stream().map(figure::applyAsDouble).toList();
  }

  private List<Double> ratios(String name, String than, ToDoubleFunction<Stage.Cost> figure) {
    List<Double> ones = of(name, figure);
    List<Double> others = of(than, figure);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ones.size(); round++) {
      ratios.add(ones.get(round) / others.get(round));
    }
    return ratios;
  }

  /// The median, and the range in brackets.
  private static String spread(List<Double> figures, String format) {
    List<Double> sorted = figures.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast());
  }

  /// On what and when, with how much else going on.
  static String machine() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("an unknown processor");
    return "\n%s, %d cores, Java %s, load average %.1f, %s\n"
        .formatted(
            model,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            LocalDate.now(ZoneOffset.UTC));
  }
}

package signpost.bench.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import signpost.bench.Rounds;
import signpost.bench.Section;
import signpost.bench.Spread;
import signpost.bench.Wanted;
import signpost.local.Template;
import signpost.local.runtime.AotTraining;

/// Cold start of functions as in their container images, with their AOT cache and without, in
/// turns. No image is built: the folder is laid out, trained and started by what the image is made
/// with. Linux.
///
/// Arguments: the project's root.
public final class ContainerStart {
  private static final int ROUNDS = 9;
  private static final double HALF = 0.5;

  private record Visit(String function, String what, String event) {
    String name(boolean isCached) {
      return what + (isCached ? ", with its cache" : ", without");
    }
  }

  private static final List<Visit> VISITS =
      List.of(
          new Visit("GuidanceFunction", "guidance, asked by form", "guidance/01-ask-by-form.200"),
          new Visit(
              "PreferencesFunction", "preferences, a consent", "preferences/08-accept-by-form.303"),
          new Visit("FeedbackFunction", "feedback, sent by form", "feedback/01-send-by-form.303"));

  /// Beside which the others are seen: what no function goes below.
  private static final Visit H =
      new Visit("GuidanceFunction", "H, the bare handler", "guidance/01-ask-by-form.200");

  private ContainerStart() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Template template = Template.read(root.resolve("template.yaml"));
    Path folder = Files.createTempDirectory("container");
    Map<String, ImageStart> plays = new LinkedHashMap<>();
    StringBuilder sizes =
        new StringBuilder("| Image of | its own files, MB | its AOT cache, MB |\n|---|---|---|\n");
    for (Visit visit : all()) {
      Template.Deployment like = AotTraining.deployment(template, visit.function());
      Template.Deployment function = visit.equals(H) ? BareImage.in(like) : like;
      // No spaces, at which JAVA_TOOL_OPTIONS are cut.
      String name = visit.equals(H) ? "H" : visit.function();
      Path plain = folder.resolve(name);
      Path cached = folder.resolve(name + "-cached");
      for (Path image : List.of(plain, cached)) {
        if (visit.equals(H)) {
          BareImage.laidOut(root, folder.resolve(VISITS.getFirst().function()), image);
        } else {
          laidOut(root, visit.function(), image);
        }
      }
      AotTraining training =
          new AotTraining(root, cached, function, folder.resolve("training.log"));
      Path cache = training.train();
      training.check();
      sizes.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f |%n",
              name,
              size(plain) / 1e6,
              Files.size(cache) / 1e6));
      Path event = root.resolve("local/src/test/events").resolve(visit.event() + ".json");
      plays.put(visit.name(true), new ImageStart(template, function, cached, event, folder));
      plays.put(visit.name(false), new ImageStart(template, function, plain, event, folder));
    }
    Map<String, List<ImageStart.Cost>> costs =
        Rounds.inTurns(plays, ROUNDS, ImageStart::untilAnswer);
    StringBuilder table =
        new StringBuilder(
            "| Function | CPU, ms | wall, ms | CPU, times without | wall, times without |\n"
                + "|---|---|---|---|---|\n");
    List<Wanted> wanted = new ArrayList<>();
    for (Visit visit : all()) {
      List<ImageStart.Cost> with = costs.getOrDefault(visit.name(true), List.of());
      List<ImageStart.Cost> without = costs.getOrDefault(visit.name(false), List.of());
      Spread cpu = ratio(with, without, ImageStart.Cost::cpu);
      Spread wall = ratio(with, without, ImageStart.Cost::wall);
      table.append(row(visit.name(false), without, "1", "1"));
      table.append(row(visit.name(true), with, cpu.text("%.2f"), wall.text("%.2f")));
      if (visit.equals(H)) {
        continue;
      }
      wanted.add(
          Wanted.atMost(HALF, visit.what() + ": CPU with the cache, times without", cpu.median()));
      wanted.add(
          Wanted.atMost(
              HALF, visit.what() + ": wall with the cache, times without", wall.median()));
    }
    new Section("container", "Container images with an AOT cache", text(table, sizes), wanted)
        .write(root);
  }

  /// Functions first, since H is laid out after one of them.
  private static List<Visit> all() {
    return Stream.concat(VISITS.stream(), Stream.of(H)).toList();
  }

  private static String text(StringBuilder table, StringBuilder sizes) {
    return """
    For those who do not use SnapStart (decision 28). No image was built, for want of Docker:
    what the image is made with (`container/layout`, `AotTraining`, `container/bootstrap`)
    lays out, trains and starts each function in a folder of this machine, with this
    machine's JDK and not the image's. Both sides have the same jars, flags and entry point;
    one has the cache, and with it a flag that says how it is used. A function without a snapshot goes its ways before it says that it is
    ready, and this is in the figures. From the start of the process to the first answer;
    what Lambda takes to bring an image is not in it. The first visitor's event is among
    those that the function was trained with.

    H is a handler that reads its event and answers, in an image with the runtime interface
    client alone and with a cache of its own: what the JVM and the client take, which is in
    each function's figures on both sides.

    """
        + table
        + "\n"
        + sizes
        + """

        Each is what its image adds to the base, before compression.
        """;
  }

  private static String row(
      String name, List<ImageStart.Cost> costs, String cpuRatio, String wallRatio) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            Spread.of(costs.stream().map(ImageStart.Cost::cpu).toList()).text("%.0f"),
            Spread.of(costs.stream().map(ImageStart.Cost::wall).toList()).text("%.0f"),
            cpuRatio,
            wallRatio);
  }

  private static Spread ratio(
      List<ImageStart.Cost> ones,
      List<ImageStart.Cost> others,
      ToDoubleFunction<ImageStart.Cost> figure) {
    return Spread.ofRatios(
        ones.stream().map(figure::applyAsDouble).toList(),
        others.stream().map(figure::applyAsDouble).toList());
  }

  private static void laidOut(Path root, String function, Path image)
      throws IOException, InterruptedException {
    Process layout =
        new ProcessBuilder(root.resolve("container/layout").toString(), function, image.toString())
            .inheritIO()
            .start();
    if (layout.waitFor() != 0) {
      throw new IOException("container/layout " + function + " failed");
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}

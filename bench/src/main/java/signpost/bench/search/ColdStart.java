package signpost.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import signpost.build.TextVectors;
import signpost.build.Transformer;
import signpost.build.Vectors;
import signpost.content.Content;
import signpost.content.Findings;
import signpost.guidance.Guidance;
import signpost.guidance.Index;

/// From the start of a JVM to the first answer over the pack's articles, what it then holds in
/// memory, and what a question costs once it is warm: this engine, Lucene, MiniLM in ONNX Runtime.
/// Each in a process of its own, in turns.
///
/// Arguments: the project's root; one of `SYSTEMS` and the time behind it make one such process.
public final class ColdStart {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2_000;
  private static final int QUESTIONS = 500;
  private static final List<String> SYSTEMS = List.of("ours", "lucene", "lucene-made", "onnx");
  private static final String QUESTION = "my ex keeps turning up outside my work what can i do";

  private ColdStart() {}

  private interface Answering {
    int best(String question);
  }

  public static void main(String[] args) throws Exception {
    if (args.length > 1) {
      one(Path.of(args[0]), args[1], Long.parseLong(args[2]));
      return;
    }
    prepare(Path.of(args[0]));
    Map<String, List<double[]>> runs = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String system : SYSTEMS) {
        runs.computeIfAbsent(system, unseen -> new ArrayList<>()).add(run(args[0], system));
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(
        "| System | CPU to the first answer, ms | wall, ms | resident, MB | warm question, ms"
            + " | Signpost's share: CPU, wall, resident, warm |\n");
    table.append("|---|---|---|---|---|---|\n");
    runs.forEach(
        (system, each) ->
            table.append(row(system, each, Objects.requireNonNull(runs.get("ours")))));
    Path target = Files.createDirectories(Path.of(args[0], "bench/target"));
    Files.writeString(target.resolve("search-start.md"), table);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table);
  }

  /// What each system but ours reads when it starts. The first process of each makes it anew.
  private static void prepare(Path root) throws Exception {
    Path prepared = root.resolve("bench/target/search-start");
    if (Files.exists(prepared)) {
      try (Stream<Path> files = Files.walk(prepared)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (String system : SYSTEMS) {
      run(root.toString(), system);
    }
  }

  private static String row(String system, List<double[]> runs, List<double[]> ours) {
    StringBuilder row = new StringBuilder("| " + system + " |");
    StringBuilder shares = new StringBuilder();
    for (int column = 0; column < 4; column++) {
      double[] sorted = sorted(runs, column);
      double median = sorted[sorted.length / 2];
      row.append(
          String.format(
              Locale.ROOT,
              column == 3 ? " %.3f (%.3f to %.3f) |" : " %.0f (%.0f to %.0f) |",
              median,
              sorted[0],
              sorted[sorted.length - 1]));
      shares.append(
          String.format(Locale.ROOT, " %.2f", sorted(ours, column)[ours.size() / 2] / median));
    }
    return row.append(shares).append(" |\n").toString();
  }

  private static double[] sorted(List<double[]> runs, int column) {
    return runs.stream().mapToDouble(run -> run[column]).sorted().toArray();
  }

  private static double[] run(String root, String system) throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                root,
                system,
                Long.toString(System.currentTimeMillis()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(system + " failed");
    }
    return Arrays.stream(line.strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static void one(Path root, String system, long started) throws Exception {
    // Reading the content is no part of answering: who needs it reads what was prepared.
    Answering answering =
        switch (system) {
          case "ours" -> ours(root);
          case "lucene" -> lucene(fromDisk(root));
          case "lucene-made" ->
              lucene(LuceneRanker.inMemory(docs(root), new EnglishAnalyzer(), true));
          default -> onnx(root);
        };
    answering.best(QUESTION);
    ProcessHandle.Info info = ProcessHandle.current().info();
    double wall = System.currentTimeMillis() - started;
    double cpu = info.totalCpuDuration().orElseThrow().toMillis();
    double resident = resident();
    for (int i = 0; i < (system.equals("onnx") ? WARM_UP / 10 : WARM_UP); i++) {
      answering.best(QUESTION);
    }
    double[] millis = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      long start = System.nanoTime();
      answering.best(QUESTION);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(cpu + " " + wall + " " + resident + " " + millis[QUESTIONS / 2]);
  }

  private static Answering ours(Path root) throws IOException {
    Guidance guidance =
        new Guidance(
            Index.open(
                Files.readAllBytes(
                    root.resolve("functions/target/classes/signpost/guidance/guidance.index"))));
    return question -> guidance.answer(question, 5).answers().size();
  }

  private static LuceneRanker fromDisk(Path root) {
    return LuceneRanker.onDisk(
        root.resolve("bench/target/search-start/lucene"),
        () -> docs(root),
        new EnglishAnalyzer(),
        true);
  }

  private static Answering lucene(LuceneRanker ranker) {
    return question -> Measures.top(ranker.scores(question))[0];
  }

  private static Answering onnx(Path root) {
    List<String> texts = docs(root).stream().map(QuestionSet.Doc::whole).toList();
    List<float[]> vectors =
        TextVectors.of(Transformer.Model.MINILM, texts, root.resolve("bench/target/search-start"));
    Transformer transformer = new Transformer(Transformer.Model.MINILM);
    return question -> {
      float[] asked = transformer.encode(question);
      int best = 0;
      for (int i = 1; i < vectors.size(); i++) {
        if (Vectors.dot(vectors.get(i), asked) > Vectors.dot(vectors.get(best), asked)) {
          best = i;
        }
      }
      return best;
    };
  }

  /// The articles as title and text; made by the first process that asks.
  private static List<QuestionSet.Doc> docs(Path root) {
    Path prepared = root.resolve("bench/target/search-start/docs.txt");
    try {
      if (!Files.exists(prepared)) {
        Files.createDirectories(prepared.getParent());
        List<String> lines = new ArrayList<>();
        Content.load(root, LocalDate.EPOCH, new Findings())
            .articles()
            .forEach(
                article ->
                    lines.add(
                        article.id()
                            + "\t"
                            + article.title()
                            + "\t"
                            + (article.summary() + " " + String.join(". ", article.aliases()))
                                .replaceAll("\\s+", " ")));
        Files.write(prepared, lines);
      }
      return Files.readAllLines(prepared).stream()
          .map(line -> line.split("\t", -1))
          .map(fields -> new QuestionSet.Doc(fields[0], fields[1], fields[2]))
          .toList();
    } catch (IOException wrong) {
      throw new java.io.UncheckedIOException(wrong);
    }
  }

  /// MB, from /proc.
  private static double resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}

package signpost.bench.search;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import signpost.build.EncoderTable;
import signpost.guidance.Entry;
import signpost.guidance.Guidance;
import signpost.guidance.Index;
import signpost.guidance.IndexWriter;
import signpost.guidance.PieceTable;
import signpost.guidance.Section;
import signpost.guidance.Synonyms;

/// How time per question and memory grow with the articles, which are generated: words of the
/// encoder's vocabulary as often as by Zipf's law, and four vectors each.
///
/// Argument: the project's root.
public final class Scale {
  private static final List<Integer> SIZES = List.of(80, 1_000, 10_000, 50_000, 100_000);
  private static final int VECTORS = 4;
  private static final int WORDS = 120;
  private static final int QUESTIONS = 300;
  private static final int WARM_UP = 300;

  private final List<String> words;
  private final PieceTable table;
  private final Random random = new Random(17);

  private Scale(PieceTable table) {
    this.table = table;
    words = table.pieces().stream().filter(piece -> piece.matches("[a-z]{3,}")).toList();
  }

  public static void main(String[] args) throws Exception {
    Scale scale = new Scale(EncoderTable.read(Path.of(args[0], "encoder/general.table")).pieces());
    StringBuilder rows = new StringBuilder();
    rows.append("| Articles | index, MB | median question, ms | slowest twentieth, ms | 1/80 |\n");
    rows.append("|---|---|---|---|---|\n");
    double first = 0;
    for (int size : SIZES) {
      byte[] index = scale.index(size);
      double[] millis = scale.ask(new Guidance(Index.open(index)));
      double median = millis[millis.length / 2];
      first = first == 0 ? median : first;
      rows.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.1f | %.3f | %.3f | %.1f times the time of 80 for %.1f times the articles"
                  + " |%n",
              size,
              index.length / 1e6,
              median,
              millis[millis.length * 19 / 20],
              median / first,
              size / 80.0));
    }
    Path target = Files.createDirectories(Path.of(args[0], "bench/target"));
    Files.writeString(target.resolve("scale.md"), rows);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(rows);
  }

  private byte[] index(int size) {
    IndexWriter writer = new IndexWriter(List.of(), List.of(), List.of(), Synonyms.NONE, table);
    for (int i = 0; i < size; i++) {
      List<float[]> vectors = new ArrayList<>();
      for (int v = 0; v < VECTORS; v++) {
        vectors.add(vector());
      }
      writer.add(
          new Entry(
              "a" + i,
              text(8),
              text(15),
              "/",
              "",
              "",
              "",
              List.of(new Section("", text(WORDS))),
              List.of(),
              List.of(),
              List.of(),
              null),
          List.of(),
          vectors);
    }
    return writer.toBytes();
  }

  private float[] vector() {
    float[] vector = new float[table.dimensions()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      double rank = Math.pow(words.size(), random.nextDouble());
      text.append(words.get((int) rank - 1)).append(' ');
    }
    return text.toString();
  }

  private double[] ask(Guidance guidance) {
    double[] millis = new double[QUESTIONS];
    for (int i = -WARM_UP; i < QUESTIONS; i++) {
      String question = text(8);
      long start = System.nanoTime();
      guidance.answer(question, 5);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis;
  }
}

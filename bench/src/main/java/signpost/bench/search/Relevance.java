package signpost.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import signpost.build.EncoderTable;
import signpost.build.Transformer;

/// How well questions find their documents: this service's engine, Lucene, transformers and their
/// fusions with BM25, side by side.
///
/// Arguments: the project's root, then folders of sets (`QuestionSet`). Writes `relevance.md` and
/// `relevance.svg` into `bench/target/`.
public final class Relevance {
  static final String OURS = "Signpost";

  private Relevance() {}

  /// What was measured of one system on one set, question by question.
  @SuppressWarnings("ArrayRecordComponent")
  record Outcome(
      double[] ndcg, double[] first, double[] third, double auroc, double refused, double micros) {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<QuestionSet> sets =
        Arrays.stream(args).skip(1).map(folder -> QuestionSet.read(Path.of(folder))).toList();
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (QuestionSet set : sets) {
      rankers(set, root)
          .forEach(
              (name, ranker) ->
                  outcomes
                      .computeIfAbsent(name, unseen -> new ArrayList<>())
                      .add(measure(ranker, set)));
    }
    Report report = new Report(sets, outcomes);
    Path target = Files.createDirectories(root.resolve("bench/target"));
    Files.writeString(target.resolve("relevance.md"), report.table());
    Files.writeString(target.resolve("relevance.svg"), report.chart());
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report.table());
  }

  private static Map<String, Ranker> rankers(QuestionSet set, Path root) {
    Path cache = root.resolve(".cache/vectors");
    EncoderTable table = EncoderTable.read(root.resolve("encoder/general.table"));
    Bm25Ranker words = new Bm25Ranker(set.docs());
    Ranker miniLm = new TransformerRanker(Transformer.Model.MINILM, set, cache);
    Ranker e5 = new TransformerRanker(Transformer.Model.E5, set, cache);
    Map<String, Ranker> rankers = new LinkedHashMap<>();
    rankers.put(
        "Lucene, StandardAnalyzer",
        LuceneRanker.inMemory(set.docs(), new StandardAnalyzer(), false));
    rankers.put(
        "Lucene, EnglishAnalyzer", LuceneRanker.inMemory(set.docs(), new EnglishAnalyzer(), false));
    rankers.put(
        "Lucene, English, fielded", LuceneRanker.inMemory(set.docs(), new EnglishAnalyzer(), true));
    rankers.put("BM25F", words);
    rankers.put("MiniLM", miniLm);
    rankers.put("e5", e5);
    rankers.put("MiniLM + BM25F", new FusedRanker(miniLm, words));
    rankers.put("e5 + BM25F", new FusedRanker(e5, words));
    rankers.put(OURS, new SignpostRanker(set.docs(), table, root, cache));
    return rankers;
  }

  static Outcome measure(Ranker ranker, QuestionSet set) {
    int size = set.questions().size();
    double[] ndcg = new double[size];
    double[] first = new double[size];
    double[] third = new double[size];
    double[] sure = new double[size];
    double[] nanos = new double[size];
    for (int i = 0; i < size; i++) {
      String question = set.questions().get(i);
      long start = System.nanoTime();
      double[] scores = ranker.scores(question);
      nanos[i] = System.nanoTime() - start;
      int[] top = Measures.top(scores);
      ndcg[i] = Measures.ndcg(top, set.relevant().get(i));
      first[i] = Measures.success(top, set.relevant().get(i), 1);
      third[i] = Measures.success(top, set.relevant().get(i), 3);
      sure[i] = set.offTopic().isEmpty() ? 0 : ranker.sureness(question);
    }
    Arrays.sort(nanos);
    double[] others = set.offTopic().stream().mapToDouble(ranker::sureness).toArray();
    boolean none = others.length == 0;
    return new Outcome(
        ndcg,
        first,
        third,
        none ? Double.NaN : Measures.auroc(sure, others),
        none ? Double.NaN : Measures.refused(sure, others),
        nanos[size / 2] / 1000);
  }

  /// A table's numbers, a dash for none.
  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }
}

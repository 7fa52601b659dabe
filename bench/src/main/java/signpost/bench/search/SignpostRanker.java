package signpost.bench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signpost.build.Adaptation;
import signpost.build.EncoderTable;
import signpost.build.SearchFiles;
import signpost.build.SearchIndex;
import signpost.build.TextVectors;
import signpost.guidance.Entry;
import signpost.guidance.Found;
import signpost.guidance.Guidance;
import signpost.guidance.Index;
import signpost.guidance.IndexWriter;
import signpost.guidance.PieceTable;

/// This service's engine, over the documents as articles: the text is the summary, its sentences
/// are parts.
final class SignpostRanker implements Ranker {
  private static final int DEPTH = 20;
  private static final int SHORTEST_PART = 12;

  private final Guidance guidance;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int bytes;

  SignpostRanker(List<QuestionSet.Doc> docs, EncoderTable table, Path root, Path cache) {
    TextVectors vectors = new TextVectors(table.space(), cache);
    List<List<String>> texts = docs.stream().map(SignpostRanker::texts).toList();
    List<String> all = texts.stream().flatMap(List::stream).toList();
    List<float[]> encoded = vectors.of(all);
    PieceTable pieces =
        new Adaptation(table.pieces(), vectors).to(all, SearchIndex.wholes(texts, encoded));
    IndexWriter writer =
        new IndexWriter(
            List.of(),
            List.of(),
            List.of(),
            SearchFiles.synonyms(root.resolve("content/synonyms.txt")),
            pieces);
    int from = 0;
    for (int i = 0; i < texts.size(); i++) {
      int to = from + texts.get(i).size();
      QuestionSet.Doc doc = docs.get(i);
      numbers.put(doc.id(), i);
      writer.add(entry(doc), List.of(), encoded.subList(from, to));
      from = to;
    }
    writer.addBackground(
        vectors.of(SearchFiles.background(root.resolve("content/background.txt"))));
    byte[] index = writer.toBytes();
    bytes = index.length;
    guidance = new Guidance(Index.open(index));
  }

  private static List<String> texts(QuestionSet.Doc doc) {
    Set<String> parts = new LinkedHashSet<>();
    if (!doc.title().isBlank()) {
      parts.add(doc.title());
    }
    for (String sentence : doc.text().split("(?<=[.?!])\\s+| \\* ", -1)) {
      if (sentence.strip().length() > SHORTEST_PART) {
        parts.add(sentence.strip());
      }
    }
    List<String> texts = new ArrayList<>();
    texts.add(doc.whole());
    texts.addAll(parts);
    return texts;
  }

  private static Entry entry(QuestionSet.Doc doc) {
    return new Entry(
        doc.id(),
        doc.title(),
        doc.text(),
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  Guidance guidance() {
    return guidance;
  }

  int bytes() {
    return bytes;
  }

  @Override
  public double[] scores(String question) {
    double[] scores = new double[numbers.size()];
    for (Found found : guidance.ranked(question, DEPTH)) {
      scores[numbers.getOrDefault(found.article().id(), -1)] = found.score();
    }
    return scores;
  }

  @Override
  public double sureness(String question) {
    return guidance.sureness(question);
  }
}

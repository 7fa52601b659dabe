package signpost.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// BM25F over title (3) and text (1) with Lucene's English words, as the partner of transformers:
/// besides scores it tells which share of a question's weight the best document covers.
final class Bm25Ranker implements Ranker {
  private static final double K1 = 1.2;
  private static final double[] WEIGHT = {3, 1};
  private static final double[] LENGTH_COUNTS = {0.3, 0.75};

  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private final List<Map<String, Double>> docs = new ArrayList<>();
  private final Map<String, Integer> having = new HashMap<>();

  Bm25Ranker(List<QuestionSet.Doc> sources) {
    List<List<List<String>>> fields = new ArrayList<>();
    double[] average = new double[WEIGHT.length];
    for (QuestionSet.Doc doc : sources) {
      fields.add(List.of(words(doc.title()), words(doc.text())));
      for (int f = 0; f < average.length; f++) {
        average[f] += fields.getLast().get(f).size() / (double) sources.size();
      }
    }
    for (List<List<String>> doc : fields) {
      Map<String, Double> frequencies = new HashMap<>();
      for (int f = 0; f < average.length; f++) {
        double length = doc.get(f).size() / Math.max(average[f], 1e-9);
        double weight = WEIGHT[f] / (1 + LENGTH_COUNTS[f] * (length - 1));
        doc.get(f).forEach(word -> frequencies.merge(word, weight, Double::sum));
      }
      docs.add(frequencies);
      frequencies.keySet().forEach(word -> having.merge(word, 1, Integer::sum));
    }
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return words;
  }

  private double idf(String word) {
    int documents = having.getOrDefault(word, 0);
    return Math.log(1 + (docs.size() - documents + 0.5) / (documents + 0.5));
  }

  @Override
  public double[] scores(String question) {
    Set<String> asked = new LinkedHashSet<>(words(question));
    double[] scores = new double[docs.size()];
    for (String word : asked) {
      double idf = idf(word);
      for (int i = 0; i < scores.length; i++) {
        double frequency = docs.get(i).getOrDefault(word, 0.0);
        scores[i] += idf * frequency / (frequency + K1);
      }
    }
    return scores;
  }

  /// 0 to 1.
  double covered(String question, int doc) {
    double all = 0;
    double covered = 0;
    for (String word : new LinkedHashSet<>(words(question))) {
      double idf = idf(word);
      all += idf;
      covered += docs.get(doc).containsKey(word) ? idf : 0;
    }
    return all == 0 ? 0 : covered / all;
  }
}

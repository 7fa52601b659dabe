package signpost.bench.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signpost.build.TextVectors;
import signpost.build.Transformer;
import signpost.build.Vectors;

/// A transformer used as people use it: each document one vector, the question another.
final class TransformerRanker implements Ranker {
  private final List<float[]> docs;
  private final Map<String, float[]> questions = new HashMap<>();

  /// @param cache a folder in which vectors are remembered
  TransformerRanker(Transformer.Model model, QuestionSet set, Path cache) {
    docs = TextVectors.of(model, set.docs().stream().map(QuestionSet.Doc::whole).toList(), cache);
    List<String> asked =
        java.util.stream.Stream.concat(set.questions().stream(), set.offTopic().stream()).toList();
    List<float[]> vectors = TextVectors.of(model, asked, cache);
    for (int i = 0; i < asked.size(); i++) {
      questions.put(asked.get(i), vectors.get(i));
    }
  }

  @Override
  public double[] scores(String question) {
    float[] asked = questions.get(question);
    if (asked == null) {
      throw new IllegalArgumentException("not a question of the set");
    }
    return scores(asked);
  }

  double[] scores(float[] asked) {
    double[] scores = new double[docs.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Vectors.dot(docs.get(i), asked);
    }
    return scores;
  }
}

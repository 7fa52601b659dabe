package signpost.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts as vectors of a space: each model asked for what it has not encoded before.
public final class TextVectors {
  private final SharedSpace space;
  private final Path cache;

  /// @param cache a folder that may be deleted at any time
  public TextVectors(SharedSpace space, Path cache) {
    this.space = space;
    this.cache = cache;
  }

  public List<float[]> of(List<String> texts) {
    List<List<float[]>> byModel = new ArrayList<>();
    for (Transformer.Model model : space.models()) {
      byModel.add(of(model, texts, cache));
    }
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      List<float[]> one = new ArrayList<>();
      for (List<float[]> model : byModel) {
        one.add(model.get(i));
      }
      vectors.add(space.of(one));
    }
    return vectors;
  }

  /// One model's own vectors.
  public static List<float[]> of(Transformer.Model model, List<String> texts, Path cache) {
    Path file = cache.resolve(model.name().toLowerCase(Locale.ROOT) + ".vectors");
    return new VectorCache(file)
        .of(
            texts,
            () ->
                missing -> {
                  try (Transformer transformer = new Transformer(model)) {
                    return missing.parallelStream().map(transformer::encode).toList();
                  }
                });
  }
}

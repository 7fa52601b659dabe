package signpost.encoder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import signpost.build.Transformer;
import signpost.build.VectorCache;

/// Encodes many sentences, texts of one length together, and remembers them in a folder.
final class Encoding {
  private static final int TOGETHER = 32;

  /// Texts after which what was encoded is safe on disk.
  private static final int STRETCH = 20_000;

  private Encoding() {}

  static List<float[]> of(Transformer.Model model, List<String> texts, Path folder) {
    VectorCache cache =
        new VectorCache(folder.resolve(model.name().toLowerCase(Locale.ROOT) + ".batch"));
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += STRETCH) {
      List<String> stretch = texts.subList(from, Math.min(from + STRETCH, texts.size()));
      vectors.addAll(cache.of(stretch, () -> missing -> encode(model, missing)));
      System.out.println(model + " " + vectors.size());
    }
    return vectors;
  }

  private static List<float[]> encode(Transformer.Model model, List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    try (Transformer transformer = new Transformer(model)) {
      List<List<Integer>> pieces = texts.stream().map(transformer::pieces).toList();
      List<Integer> order =
          IntStream.range(0, texts.size())
              .boxed()
              .sorted(Comparator.comparingInt((Integer i) -> pieces.get(i).size()))
              .toList();
      List<List<Integer>> batches = new ArrayList<>();
      List<Integer> batch = new ArrayList<>();
      for (int i : order) {
        if (batch.size() == TOGETHER
            || (!batch.isEmpty() && pieces.get(batch.getFirst()).size() != pieces.get(i).size())) {
          batches.add(batch);
          batch = new ArrayList<>();
        }
        batch.add(i);
      }
      batches.add(batch);
      AtomicInteger next = new AtomicInteger();
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(
              thread -> {
                for (int b = next.getAndIncrement();
                    b < batches.size();
                    b = next.getAndIncrement()) {
                  List<Integer> numbers = batches.get(b);
                  List<float[]> encoded =
                      transformer.encodeTogether(numbers.stream().map(pieces::get).toList());
                  for (int i = 0; i < numbers.size(); i++) {
                    vectors[numbers.get(i)] = encoded.get(i);
                  }
                }
              });
    }
    return List.of(vectors);
  }
}

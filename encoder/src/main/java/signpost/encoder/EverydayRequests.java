package signpost.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Sentences of the grammar `everyday.txt`, expanded at random from a seed.
final class EverydayRequests {
  private final Map<String, List<String>> ways = new HashMap<>();
  private final SplittableRandom random;

  EverydayRequests(Map<String, List<String>> words, long seed) {
    ways.putAll(words);
    random = new SplittableRandom(seed);
    try (InputStream in = EverydayRequests.class.getResourceAsStream("everyday.txt")) {
      if (in == null) {
        throw new IOException("everyday.txt is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          ways.put(
              line.substring(0, colon),
              List.of(line.substring(colon + 1).strip().split(" *\\| *")));
        }
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  String next() {
    return expanded("request");
  }

  private String expanded(String name) {
    List<String> choices = ways.get(name);
    if (choices == null) {
      throw new IllegalArgumentException("everyday.txt has no {" + name + "}");
    }
    String way = choices.get(random.nextInt(choices.size()));
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = way.indexOf('{'); open >= 0; open = way.indexOf('{', from)) {
      int close = way.indexOf('}', open);
      text.append(way, from, open).append(expanded(way.substring(open + 1, close)));
      from = close + 1;
    }
    return text.append(way, from, way.length()).toString();
  }
}

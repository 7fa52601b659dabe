package signpost.site;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Every text of the interface by its key, as `content/messages.yaml` has them: `{a: {b: c}}` there
/// is `a.b = c` here.
public final class Messages {
  private final Map<String, String> texts;

  public Messages(Map<String, String> texts) {
    this.texts = new HashMap<>(texts);
  }

  /// @throws IllegalArgumentException for a key that there is no text for
  public String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("content/messages.yaml has no text \"" + key + "\"");
    }
    return text;
  }

  /// The text with `{0}`, `{1}` and so on replaced. What is put in is taken as it is, braces and
  /// all.
  public String format(String key, Object... values) {
    String text = text(key);
    StringBuilder formatted = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      int place = close == open + 2 ? text.charAt(open + 1) - '0' : -1;
      if (place < 0 || place >= values.length) {
        throw new IllegalArgumentException(
            "content/messages.yaml: \"%s\" has a place that nothing is put in (there are %d values)"
                .formatted(key, values.length));
      }
      formatted.append(text, from, open).append(values[place]);
      from = close + 1;
    }
    return formatted.append(text, from, text.length()).toString();
  }

  /// A text some words of which become a link. Both stand in `content/messages.yaml` to the letter,
  /// the link's words once more by themselves.
  public Linked linked(String textKey, String wordsKey) {
    String text = text(textKey);
    String words = text(wordsKey);
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(
          "content/messages.yaml: the words of \"%s\" do not stand in \"%s\""
              .formatted(wordsKey, textKey));
    }
    return new Linked(text.substring(0, at), words, text.substring(at + words.length()));
  }

  /// All texts in the order of their keys.
  public SequencedMap<String, String> all() {
    return new TreeMap<>(texts);
  }

  /// What stands before the link, the link's words, and what stands after it.
  public record Linked(String before, String words, String after) {}
}

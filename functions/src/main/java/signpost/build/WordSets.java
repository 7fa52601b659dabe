package signpost.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signpost.content.YamlMap;

/// Words that patterns often mean together, under one name: `{weapon}` is `(knife|gun|…)`.
final class WordSets {
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

  private final Map<String, String> words = new LinkedHashMap<>();

  private WordSets() {}

  /// The mapping `sets`. A set may hold the names of sets above it.
  static WordSets read(YamlMap yaml) {
    WordSets sets = new WordSets();
    yaml.map("sets")
        .flat()
        .forEach((name, words) -> sets.words.put(name, sets.filled(yaml, "sets", words)));
    return sets;
  }

  /// The patterns of a list, each name replaced by its words.
  List<String> in(YamlMap yaml, String key) {
    return yaml.texts(key).stream().map(pattern -> filled(yaml, key, pattern)).toList();
  }

  private String filled(YamlMap yaml, String key, String pattern) {
    StringBuilder filled = new StringBuilder();
    Matcher name = NAME.matcher(pattern);
    while (name.find()) {
      String found = words.get(name.group(1));
      if (found == null) {
        yaml.error(key, "there is no set \"" + name.group(1) + "\" of words above this");
      }
      name.appendReplacement(filled, Matcher.quoteReplacement("(" + found + ")"));
    }
    return name.appendTail(filled).toString();
  }
}

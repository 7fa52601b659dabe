package signpost.guidance;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that stand for each other. Whoever searches for one finds what says another: the index is
/// written so, and a question costs nothing more.
public final class Synonyms {
  public static final Synonyms NONE = new Synonyms(List.of());

  private final Map<String, Set<String>> others = new HashMap<>();

  /// @param groups of words
  public Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      List<String> stems = Words.stems(group);
      for (String stem : stems) {
        Set<String> known = others.computeIfAbsent(stem, unseen -> new LinkedHashSet<>());
        stems.stream().filter(other -> !other.equals(stem)).forEach(known::add);
      }
    }
  }

  /// Stems that stand for this one, itself not among them.
  Set<String> of(String stem) {
    return others.getOrDefault(stem, Set.of());
  }
}

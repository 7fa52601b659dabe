package signpost.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases that speak of danger, looked for before any search, whatever the search would find. The
/// pattern language is described at the top of `content/danger.yaml`.
public final class DangerRules {
  private final List<Panel> panels;
  private final List<Pattern> patterns;

  /// What is shown. Panels come in the order of their urgency.
  public record Panel(String id, String title, String text, List<Contact> contacts) {}

  /// Patterns that bring a panel.
  public record Rule(String id, String panel, List<String> patterns) {}

  private record Pattern(int panel, PhrasePattern phrase) {}

  private DangerRules(List<Panel> panels, List<Pattern> patterns) {
    this.panels = panels;
    this.patterns = patterns;
  }

  /// @throws IllegalArgumentException names the rule and says what is wrong with it
  public static DangerRules of(List<Panel> panels, List<Rule> rules) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < panels.size(); i++) {
      numbers.put(panels.get(i).id(), i);
    }
    List<Pattern> patterns = new ArrayList<>();
    for (Rule rule : rules) {
      Integer panel = numbers.get(rule.panel());
      if (panel == null) {
        throw new IllegalArgumentException(
            "rule \"" + rule.id() + "\": there is no panel \"" + rule.panel() + "\"");
      }
      for (String pattern : rule.patterns()) {
        try {
          patterns.add(new Pattern(panel, PhrasePattern.parse(pattern)));
        } catch (IllegalArgumentException malformed) {
          throw new IllegalArgumentException(
              "rule \"" + rule.id() + "\": \"" + pattern + "\": " + malformed.getMessage(),
              malformed);
        }
      }
    }
    return new DangerRules(panels, patterns);
  }

  /// The most urgent panel that any phrase of the words brings, or null.
  public @Nullable Urgent find(List<String> words) {
    int first = panels.size();
    for (Pattern pattern : patterns) {
      if (pattern.panel() < first && pattern.phrase().isIn(words)) {
        first = pattern.panel();
      }
    }
    if (first == panels.size()) {
      return null;
    }
    Panel panel = panels.get(first);
    return new Urgent(panel.id(), panel.title(), panel.text(), panel.contacts());
  }

  /// Whether these words bring a panel, and which; for the examples in `content/danger.yaml`.
  public @Nullable String panelFor(String question) {
    Urgent urgent = find(Words.of(question));
    return urgent == null ? null : urgent.id();
  }

  static void check(List<Panel> panels, List<Rule> rules) {
    of(panels, rules);
  }

  static byte[] write(List<Panel> panels, List<Rule> rules) {
    IndexWriter.Out out = new IndexWriter.Out();
    out.i(panels.size());
    for (Panel panel : panels) {
      out.s(panel.id());
      out.s(panel.title());
      out.s(panel.text());
      out.i(panel.contacts().size());
      for (Contact contact : panel.contacts()) {
        out.s(contact.label());
        out.s(contact.phone());
        out.s(contact.url());
      }
    }
    out.i(rules.size());
    for (Rule rule : rules) {
      out.s(rule.id());
      out.s(rule.panel());
      out.i(rule.patterns().size());
      for (String pattern : rule.patterns()) {
        out.s(pattern);
      }
    }
    return out.done();
  }

  static DangerRules read(Index.In in) {
    List<Panel> panels =
        in.list(
            () ->
                new Panel(
                    in.string(),
                    in.string(),
                    in.string(),
                    in.list(() -> new Contact(in.string(), in.stringOrNull(), in.stringOrNull()))));
    return of(panels, in.list(() -> new Rule(in.string(), in.string(), in.list(in::string))));
  }
}

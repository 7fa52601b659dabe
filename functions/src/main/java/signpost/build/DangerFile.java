package signpost.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signpost.content.Findings;
import signpost.content.YamlMap;
import signpost.guidance.Contact;
import signpost.guidance.DangerRules;

/// `content/danger.yaml`, read, and tried on its own examples.
///
/// @param over patterns that tell that a question is about what is over, or general
/// @param tried the rules' examples
public record DangerFile(
    List<DangerRules.Panel> panels,
    List<DangerRules.Rule> rules,
    List<String> over,
    List<Tried> tried) {

  /// @param expected a panel's id, or `NO_PANEL`
  record Tried(YamlMap yaml, String words, String expected) {}

  private static final String NO_PANEL = "none";

  public static DangerFile read(Path root, Findings findings) {
    YamlMap yaml = YamlMap.read(root, root.resolve("content/danger.yaml"), findings);
    WordSets sets = WordSets.read(yaml);
    List<DangerRules.Panel> panels = yaml.maps("panels").stream().map(DangerFile::panel).toList();
    List<DangerRules.Rule> rules = new ArrayList<>();
    List<String> over = compiling(panels, sets.in(yaml, "over"), yaml);
    List<Tried> tried = new ArrayList<>();
    for (YamlMap entry : yaml.maps("rules")) {
      DangerRules.Rule rule =
          new DangerRules.Rule(
              entry.text("id"),
              entry.text("panel"),
              entry.has("unless-over") && entry.flag("unless-over"),
              sets.in(entry, "patterns"));
      entry.texts("match").forEach(words -> tried.add(new Tried(entry, words, rule.panel())));
      entry.texts("not").forEach(words -> tried.add(new Tried(entry, words, NO_PANEL)));
      entry.nothingElse();
      if (compiles(panels, List.of(rule), List.of(), entry, "patterns")) {
        rules.add(rule);
      }
    }
    yaml.nothingElse();
    DangerFile file = new DangerFile(panels, rules, over, tried);
    file.tryOut(DangerRules.of(panels, rules, over)::panelFor, "by its phrases");
    return file;
  }

  private static DangerRules.Panel panel(YamlMap yaml) {
    List<Contact> contacts = new ArrayList<>();
    for (YamlMap entry : yaml.maps("contacts")) {
      contacts.add(
          new Contact(entry.text("label"), entry.optionalText("phone"), entry.optionalText("url")));
      entry.nothingElse();
    }
    DangerRules.Panel panel =
        new DangerRules.Panel(yaml.text("id"), yaml.text("title"), yaml.text("text"), contacts);
    yaml.nothingElse();
    return panel;
  }

  private static List<String> compiling(
      List<DangerRules.Panel> panels, List<String> over, YamlMap yaml) {
    return compiles(panels, List.of(), over, yaml, "over") ? over : List.of();
  }

  private static boolean compiles(
      List<DangerRules.Panel> panels,
      List<DangerRules.Rule> rules,
      List<String> over,
      YamlMap yaml,
      String key) {
    try {
      DangerRules.of(panels, rules, over);
      return true;
    } catch (IllegalArgumentException wrong) {
      yaml.error(key, String.valueOf(wrong.getMessage()));
      return false;
    }
  }

  /// Reports the examples that do not bring what they are to bring.
  ///
  /// @param panelFor the id of the panel that words bring, or null
  /// @param how said with what is wrong
  void tryOut(Function<String, @Nullable String> panelFor, String how) {
    for (Tried example : tried) {
      String panel = panelFor.apply(example.words());
      String found = panel == null ? NO_PANEL : panel;
      if (!found.equals(example.expected())) {
        example
            .yaml()
            .error(
                example.expected().equals(NO_PANEL) ? "not" : "match",
                "the example \"%s\" must bring the panel \"%s\" and brings \"%s\", %s"
                    .formatted(example.words(), example.expected(), found, how));
      }
    }
  }

  /// The rules' examples, for the judge to learn from.
  List<Example> examples() {
    List<String> ids = panels.stream().map(DangerRules.Panel::id).toList();
    return tried.stream()
        .map(each -> new Example(ids.indexOf(each.expected()), each.words()))
        .toList();
  }
}

package signpost.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import signpost.content.Findings;
import signpost.content.YamlMap;
import signpost.guidance.Contact;
import signpost.guidance.DangerRules;

/// `content/danger.yaml`, read, and tried on its own examples.
///
/// @param over patterns that tell that a question is about what is over, or general
public record DangerFile(
    List<DangerRules.Panel> panels, List<DangerRules.Rule> rules, List<String> over) {

  private record Example(YamlMap yaml, String words, String expected) {}

  private static final String NO_PANEL = "none";

  public static DangerFile read(Path root, Findings findings) {
    YamlMap yaml = YamlMap.read(root, root.resolve("content/danger.yaml"), findings);
    WordSets sets = WordSets.read(yaml);
    List<DangerRules.Panel> panels = yaml.maps("panels").stream().map(DangerFile::panel).toList();
    List<DangerRules.Rule> rules = new ArrayList<>();
    List<String> over = sets.in(yaml, "over");
    List<Example> examples = new ArrayList<>();
    for (YamlMap entry : yaml.maps("rules")) {
      DangerRules.Rule rule =
          new DangerRules.Rule(
              entry.text("id"),
              entry.text("panel"),
              entry.has("unless-over") && entry.flag("unless-over"),
              sets.in(entry, "patterns"));
      entry.texts("match").forEach(words -> examples.add(new Example(entry, words, rule.panel())));
      entry.texts("not").forEach(words -> examples.add(new Example(entry, words, NO_PANEL)));
      entry.nothingElse();
      if (compiles(panels, rule, entry)) {
        rules.add(rule);
      }
    }
    yaml.nothingElse();
    tryOut(DangerRules.of(panels, rules, over), examples);
    return new DangerFile(panels, rules, over);
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

  private static boolean compiles(
      List<DangerRules.Panel> panels, DangerRules.Rule rule, YamlMap yaml) {
    try {
      DangerRules.of(panels, List.of(rule));
      return true;
    } catch (IllegalArgumentException wrong) {
      yaml.error("patterns", String.valueOf(wrong.getMessage()));
      return false;
    }
  }

  private static void tryOut(DangerRules rules, List<Example> examples) {
    for (Example example : examples) {
      String panel = rules.panelFor(example.words());
      String found = panel == null ? NO_PANEL : panel;
      if (!found.equals(example.expected())) {
        example
            .yaml()
            .error(
                example.expected().equals(NO_PANEL) ? "not" : "match",
                "the example \"%s\" must bring the panel \"%s\" and brings \"%s\""
                    .formatted(example.words(), example.expected(), found));
      }
    }
  }
}

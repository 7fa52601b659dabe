package signpost.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases that speak of danger, looked for before any search, whatever the search would find. The
/// pattern language is described at the top of `content/danger.yaml`.
///
/// In the index: int length of the machine, the `PhraseMachine`, then the panels.
public final class DangerRules {
  private final Bytes bytes;
  private final int base;
  private final PhraseMachine machine;

  /// What is shown. Panels come in the order of their urgency.
  public record Panel(String id, String title, String text, List<Contact> contacts) {}

  /// Patterns that bring a panel.
  public record Rule(String id, String panel, List<String> patterns) {}

  private DangerRules(Bytes bytes, int base) {
    this.bytes = bytes;
    this.base = base;
    this.machine = new PhraseMachine(bytes, base + 4);
  }

  /// @throws IllegalArgumentException names the rule and says what is wrong with it
  public static DangerRules of(List<Panel> panels, List<Rule> rules) {
    return read(new Bytes(bytes(panels, rules)), 0);
  }

  static DangerRules read(Bytes bytes, int base) {
    return new DangerRules(bytes, base);
  }

  /// The most urgent panel that any phrase of a question's words brings, or null.
  @Nullable Urgent find(List<String> words) {
    int panel = machine.lowest(PlainSpeech.of(words));
    return panel == PhraseMachine.NOTHING ? null : panel(panel);
  }

  /// Whether these words bring a panel, and which; for the examples in `content/danger.yaml`.
  public @Nullable String panelFor(String question) {
    Urgent urgent = find(Words.ofQuestion(question));
    return urgent == null ? null : urgent.id();
  }

  private Urgent panel(int number) {
    Bytes.Reader in = bytes.from(base + 4 + bytes.integer(base));
    for (int i = 0; i < number; i++) {
      read(in);
    }
    return read(in);
  }

  private static Urgent read(Bytes.Reader in) {
    String id = in.string();
    String title = in.string();
    String text = in.string();
    int size = in.integer();
    List<Contact> contacts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      contacts.add(new Contact(in.string(), in.stringOrNull(), in.stringOrNull()));
    }
    return new Urgent(id, title, text, contacts);
  }

  static byte[] bytes(List<Panel> panels, List<Rule> rules) {
    IndexWriter.Out machine = new IndexWriter.Out();
    compile(panels, rules).write(machine);
    IndexWriter.Out out = new IndexWriter.Out();
    out.integer(machine.size());
    out.bytes(machine.done());
    for (Panel panel : panels) {
      out.string(panel.id());
      out.string(panel.title());
      out.string(panel.text());
      out.integer(panel.contacts().size());
      for (Contact contact : panel.contacts()) {
        out.string(contact.label());
        out.string(contact.phone());
        out.string(contact.url());
      }
    }
    return out.done();
  }

  private static PhraseCompiler compile(List<Panel> panels, List<Rule> rules) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Panel panel : panels) {
      if (numbers.put(panel.id(), numbers.size()) != null) {
        throw new IllegalArgumentException("panel \"" + panel.id() + "\" stands here twice");
      }
    }
    PhraseCompiler compiler = new PhraseCompiler();
    for (Rule rule : rules) {
      Integer panel = numbers.get(rule.panel());
      if (panel == null) {
        throw new IllegalArgumentException(
            "rule \"" + rule.id() + "\": there is no panel \"" + rule.panel() + "\"");
      }
      for (String pattern : rule.patterns()) {
        try {
          compiler.add(pattern, panel);
        } catch (IllegalArgumentException malformed) {
          throw new IllegalArgumentException(
              "rule \"" + rule.id() + "\": \"" + pattern + "\": " + malformed.getMessage(),
              malformed);
        }
      }
    }
    return compiler;
  }
}

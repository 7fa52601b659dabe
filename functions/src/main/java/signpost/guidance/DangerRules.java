package signpost.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Phrases that speak of danger, looked for before any search, whatever the search would find. The
/// pattern language is described at the top of `content/danger.yaml`.
///
/// In the index: int lengths of three `PhraseMachine`s, of the phrases that always count, of those
/// that count unless a question is about what is over or general, and of those that tell that it
/// is; the machines; then the panels.
public final class DangerRules {
  private static final int HEADER = 3 * 4;

  private final Bytes bytes;
  private final int base;
  private final PhraseMachine always;
  private final PhraseMachine unlessOver;
  private final PhraseMachine over;

  /// What is shown. Panels come in the order of their urgency.
  public record Panel(String id, String title, String text, List<Contact> contacts) {}

  /// Patterns that bring a panel.
  ///
  /// @param unlessOver not where the question is about what is over, or general
  public record Rule(String id, String panel, boolean unlessOver, List<String> patterns) {
    public Rule(String id, String panel, List<String> patterns) {
      this(id, panel, false, patterns);
    }
  }

  private DangerRules(Bytes bytes, int base) {
    this.bytes = bytes;
    this.base = base;
    int first = base + HEADER;
    int second = first + bytes.integer(base);
    this.always = new PhraseMachine(bytes, first);
    this.unlessOver = new PhraseMachine(bytes, second);
    this.over = new PhraseMachine(bytes, second + bytes.integer(base + 4));
  }

  /// @throws IllegalArgumentException names the rule and says what is wrong with it
  public static DangerRules of(List<Panel> panels, List<Rule> rules) {
    return of(panels, rules, List.of());
  }

  /// @param over patterns that tell that a question is about what is over, or general
  public static DangerRules of(List<Panel> panels, List<Rule> rules, List<String> over) {
    return read(new Bytes(Compiled.of(panels, rules, over).bytes()), 0);
  }

  static DangerRules read(Bytes bytes, int base) {
    return new DangerRules(bytes, base);
  }

  /// The most urgent panel that any phrase of a question's words brings, or null.
  ///
  /// @param certain whether phrases count that count whatever else a question is about
  /// @param likely whether those do that count unless it is about what is over
  @Nullable Urgent find(List<String> words, boolean certain, boolean likely) {
    List<String> said = PlainSpeech.of(words);
    int panel = certain ? always.lowest(said) : PhraseMachine.NOTHING;
    int maybe = panel == 0 || !likely ? PhraseMachine.NOTHING : unlessOver.lowest(said);
    if (maybe < panel && over.lowest(said) == PhraseMachine.NOTHING) {
      panel = maybe;
    }
    return panel == PhraseMachine.NOTHING ? null : panel(panel);
  }

  /// Whether these words bring a panel, and which; for the examples in `content/danger.yaml`.
  public @Nullable String panelFor(String question) {
    Urgent urgent = find(Words.ofQuestion(question), true, true);
    return urgent == null ? null : urgent.id();
  }

  /// The panel of a number, in the order of their urgency.
  Urgent panel(int number) {
    int machines = bytes.integer(base) + bytes.integer(base + 4) + bytes.integer(base + 8);
    Bytes.Reader in = bytes.from(base + HEADER + machines);
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

  /// Rules as they are written into the index.
  static final class Compiled {
    private final IndexWriter.Out out;
    private final Set<String> words;

    private Compiled(IndexWriter.Out out, Set<String> words) {
      this.out = out;
      this.words = words;
    }

    byte[] bytes() {
      return out.done();
    }

    /// What the patterns speak of, as `PlainSpeech` says it.
    Set<String> words() {
      return words;
    }

    /// @throws IllegalArgumentException names the rule and says what is wrong with it
    static Compiled of(List<Panel> panels, List<Rule> rules, List<String> over) {
      PhraseCompiler always = new PhraseCompiler();
      PhraseCompiler unlessOver = new PhraseCompiler();
      Map<String, Integer> numbers = numbers(panels);
      for (Rule rule : rules) {
        add(rule, numbers, rule.unlessOver() ? unlessOver : always);
      }
      PhraseCompiler what = new PhraseCompiler();
      over.forEach(pattern -> add("over", pattern, 0, what));
      Set<String> words = new TreeSet<>();
      IndexWriter.Out machines = new IndexWriter.Out();
      IndexWriter.Out out = new IndexWriter.Out();
      for (PhraseCompiler each : List.of(always, unlessOver, what)) {
        int before = machines.size();
        each.write(machines);
        out.integer(machines.size() - before);
        words.addAll(each.words());
      }
      out.bytes(machines.done());
      panels.forEach(panel -> write(panel, out));
      return new Compiled(out, words);
    }

    private static Map<String, Integer> numbers(List<Panel> panels) {
      Map<String, Integer> numbers = new HashMap<>();
      for (Panel panel : panels) {
        if (numbers.put(panel.id(), numbers.size()) != null) {
          throw new IllegalArgumentException("panel \"" + panel.id() + "\" stands here twice");
        }
      }
      return numbers;
    }

    private static void add(Rule rule, Map<String, Integer> numbers, PhraseCompiler to) {
      Integer panel = numbers.get(rule.panel());
      if (panel == null) {
        throw new IllegalArgumentException(
            "rule \"" + rule.id() + "\": there is no panel \"" + rule.panel() + "\"");
      }
      rule.patterns().forEach(pattern -> add(rule.id(), pattern, panel, to));
    }

    private static void add(String rule, String pattern, int meaning, PhraseCompiler to) {
      try {
        to.add(pattern, meaning);
      } catch (IllegalArgumentException malformed) {
        throw new IllegalArgumentException(
            "rule \"" + rule + "\": \"" + pattern + "\": " + malformed.getMessage(), malformed);
      }
    }

    private static void write(Panel panel, IndexWriter.Out out) {
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
  }
}

package signpost.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Makes the `PhraseMachine` of many patterns at build time: states with free steps first, then
/// without them, then with equal ends shared.
final class PhraseCompiler {
  /// By kind, then by letters: the order of the labels. `Kind.FREE` needs no word.
  private record Label(Kind kind, String letters) {}

  private enum Kind {
    WORD,
    BEGINNING,
    OTHER,
    ANY,
    END,
    FREE
  }

  private static final Comparator<Label> IN_ORDER =
      Comparator.comparing(Label::kind).thenComparing(Label::letters, IndexWriter::compareBytes);

  private static final Label ANY = new Label(Kind.ANY, "");
  private static final Label END = new Label(Kind.END, "");
  private static final Label FREE = new Label(Kind.FREE, "");

  private record Step(Label label, int to) {}

  /// A state once it is known where it leads.
  private record Known(int meaning, List<Step> steps) {}

  private static final int START = 0;

  private final List<List<Step>> steps = new ArrayList<>();
  private final Map<Integer, Integer> meanings = new HashMap<>();

  PhraseCompiler() {
    state();
  }

  /// @param meaning the lower, the more it counts
  /// @throws IllegalArgumentException says what is wrong with the pattern
  void add(String pattern, int meaning) {
    int start = state();
    int end = state();
    add(PhrasePattern.parse(pattern), start, end);
    if (isReachedWithoutAWord(start, end)) {
      throw new IllegalArgumentException(
          "this fits every question; at least one word must be there");
    }
    step(START, FREE, start);
    meanings.put(end, meaning);
  }

  /// The whole words that the patterns speak of.
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (List<Step> from : steps) {
      for (Step step : from) {
        if (step.label().kind() == Kind.WORD) {
          words.add(step.label().letters());
        }
      }
    }
    return words;
  }

  private int state() {
    steps.add(new ArrayList<>());
    return steps.size() - 1;
  }

  private void step(int from, Label label, int to) {
    steps.get(from).add(new Step(label, to));
  }

  private void add(PhrasePattern pattern, int from, int to) {
    switch (pattern) {
      case PhrasePattern.Word(String letters) -> step(from, new Label(Kind.WORD, letters), to);
      case PhrasePattern.Beginning(String letters) ->
          step(from, new Label(Kind.BEGINNING, letters), to);
      case PhrasePattern.Other(String letters) -> step(from, new Label(Kind.OTHER, letters), to);
      case PhrasePattern.Gap(int most) -> {
        int at = from;
        step(at, FREE, to);
        for (int i = 0; i < most; i++) {
          int next = state();
          step(at, ANY, next);
          step(next, FREE, to);
          at = next;
        }
      }
      case PhrasePattern.End() -> step(from, END, to);
      case PhrasePattern.Row(List<PhrasePattern> items) -> {
        int at = from;
        for (int i = 0; i < items.size(); i++) {
          int next = i == items.size() - 1 ? to : state();
          add(items.get(i), at, next);
          at = next;
        }
      }
      case PhrasePattern.Choice(List<PhrasePattern> rows, boolean isOptional) -> {
        for (PhrasePattern row : rows) {
          add(row, from, to);
        }
        if (isOptional) {
          step(from, FREE, to);
        }
      }
    }
  }

  private boolean isReachedWithoutAWord(int from, int end) {
    if (from == end) {
      return true;
    }
    for (Step step : steps.get(from)) {
      if (step.label().kind().compareTo(Kind.OTHER) >= 0 && isReachedWithoutAWord(step.to(), end)) {
        return true;
      }
    }
    return false;
  }

  void write(IndexWriter.Out out) {
    List<Known> known = known();
    TreeSet<Label> labels = new TreeSet<>(IN_ORDER);
    for (Known state : known) {
      for (Step step : state.steps()) {
        labels.add(step.label());
      }
    }
    labels.remove(ANY);
    labels.remove(END);
    Map<Label, Integer> numbers = new HashMap<>();
    int beginnings = 0;
    IndexWriter.Out strings = new IndexWriter.Out();
    List<Integer> offsets = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    for (Label label : labels) {
      numbers.put(label, numbers.size());
      if (label.kind() == Kind.WORD) {
        exact.add(label.letters());
      }
      beginnings += label.kind() == Kind.BEGINNING ? 1 : 0;
      offsets.add(strings.size());
      strings.string(label.letters());
    }
    numbers.put(ANY, labels.size());
    numbers.put(END, labels.size() + 1);

    out.integer(exact.size());
    out.integer(beginnings);
    out.integer(labels.size() - exact.size() - beginnings);
    out.integer(known.size());
    int at = PhraseMachine.HEADER + 4 * (labels.size() + 2 * known.size() + 1);
    int behindNames = at + Names.size(exact.size());
    for (Known state : known) {
      behindNames += 8 * state.steps().size();
    }
    for (int offset : offsets) {
      out.integer(behindNames + offset);
    }
    for (Known state : known) {
      out.integer(at);
      at += 8 * state.steps().size();
    }
    out.integer(at);
    for (Known state : known) {
      out.integer(state.meaning());
    }
    for (Known state : known) {
      for (Step step : state.steps()) {
        out.integer(numbers.getOrDefault(step.label(), -1));
        out.integer(step.to());
      }
    }
    Names.write(out, exact);
    out.bytes(strings.done());
  }

  /// The states that are left, numbered anew, the start first.
  private List<Known> known() {
    List<Known> known = new ArrayList<>();
    Map<Known, Integer> numbers = new HashMap<>();
    Map<Integer, Integer> done = new HashMap<>();
    int start = number(START, known, numbers, done);
    // The start was finished last.
    List<Known> startFirst = new ArrayList<>();
    for (int i = known.size() - 1; i >= 0; i--) {
      List<Step> renumbered = new ArrayList<>();
      for (Step step : known.get(i).steps()) {
        renumbered.add(new Step(step.label(), start - step.to()));
      }
      renumbered.sort(Comparator.comparing(Step::label, IN_ORDER).thenComparingInt(Step::to));
      startFirst.add(new Known(known.get(i).meaning(), renumbered));
    }
    return startFirst;
  }

  /// Patterns have no loops, so that where a state leads can be finished before the state itself.
  private int number(
      int state, List<Known> known, Map<Known, Integer> numbers, Map<Integer, Integer> done) {
    Integer number = done.get(state);
    if (number == null) {
      TreeSet<Step> leads =
          new TreeSet<>(Comparator.comparing(Step::label, IN_ORDER).thenComparingInt(Step::to));
      int meaning = PhraseMachine.NOTHING;
      for (int free : freely(state)) {
        meaning = Math.min(meaning, meanings.getOrDefault(free, PhraseMachine.NOTHING));
        for (Step step : steps.get(free)) {
          if (step.label().kind() != Kind.FREE) {
            leads.add(new Step(step.label(), number(step.to(), known, numbers, done)));
          }
        }
      }
      Known ready = new Known(meaning, List.copyOf(leads));
      number = numbers.get(ready);
      if (number == null) {
        number = known.size();
        known.add(ready);
        numbers.put(ready, number);
      }
      done.put(state, number);
    }
    return number;
  }

  /// The states that this one is at the same time.
  private Set<Integer> freely(int state) {
    Set<Integer> reached = new TreeSet<>();
    List<Integer> left = new ArrayList<>(List.of(state));
    while (!left.isEmpty()) {
      int next = left.removeLast();
      if (reached.add(next)) {
        for (Step step : steps.get(next)) {
          if (step.label().kind() == Kind.FREE) {
            left.add(step.to());
          }
        }
      }
    }
    return reached;
  }
}

package signpost.guidance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A pattern over words, as a state machine that is run once over a text, all ways at a time: the
/// work is words times states, whatever the text.
///
/// ```
/// pattern = item item …
/// item    = word        that word
///         | word*       any word that begins so
///         | (a|b c|d)   one of these sequences
///         | (a|b)?      one of these, or nothing
///         | ...         up to three words of any kind
/// ```
final class PhrasePattern {
  private static final int GAP = 3;

  /// What leads from a state to the next: a word, the beginning of words (`prefix*`), any word
  /// (`*`), or nothing (empty).
  private record Step(int from, String word, int to) {}

  private final List<Step> steps = new ArrayList<>();
  private final String text;
  private int at;
  private int states = 1;
  private int end;

  private PhrasePattern(String text) {
    this.text = text;
  }

  /// @throws IllegalArgumentException says what is wrong
  static PhrasePattern parse(String text) {
    PhrasePattern pattern = new PhrasePattern(text.toLowerCase(Locale.ROOT));
    pattern.end = pattern.sequence(0);
    if (pattern.at < text.length()) {
      throw new IllegalArgumentException("a \")\" or \"|\" without its \"(\"");
    }
    if (pattern.reach(start(0)).get(pattern.end)) {
      throw new IllegalArgumentException(
          "this fits every question; at least one word must be there");
    }
    return pattern;
  }

  private static BitSet start(int state) {
    BitSet states = new BitSet();
    states.set(state);
    return states;
  }

  /// Whether the words hold the pattern anywhere.
  boolean isIn(List<String> words) {
    BitSet now = new BitSet();
    for (String word : words) {
      now.set(0);
      now = after(reach(now), word);
      if (reach(now).get(end)) {
        return true;
      }
    }
    return false;
  }

  /// The states that these lead to without a word.
  private BitSet reach(BitSet states) {
    BitSet reached = (BitSet) states.clone();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Step step : steps) {
        if (step.word().isEmpty() && reached.get(step.from()) && !reached.get(step.to())) {
          reached.set(step.to());
          grown = true;
        }
      }
    }
    return reached;
  }

  private BitSet after(BitSet states, String word) {
    BitSet next = new BitSet();
    for (Step step : steps) {
      if (states.get(step.from()) && fits(step.word(), word)) {
        next.set(step.to());
      }
    }
    return next;
  }

  private static boolean fits(String wanted, String word) {
    if (wanted.endsWith("*")) {
      return word.startsWith(wanted.substring(0, wanted.length() - 1));
    }
    return !wanted.isEmpty() && wanted.equals(word);
  }

  /// Items up to the end, a `)` or a `|`. Returns the state behind them.
  private int sequence(int from) {
    int state = from;
    while (true) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at == text.length() || text.charAt(at) == ')' || text.charAt(at) == '|') {
        return state;
      }
      state = item(state);
    }
  }

  private int item(int from) {
    if (text.startsWith("...", at)) {
      at += 3;
      return gap(from);
    }
    if (text.charAt(at) == '(') {
      return group(from);
    }
    int begin = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '*' && at > begin) {
      at++;
    }
    if (at == begin) {
      throw new IllegalArgumentException(
          "\""
              + text.charAt(at)
              + "\" cannot stand here; words are letters and digits, without apostrophes");
    }
    int to = states++;
    steps.add(new Step(from, text.substring(begin, at), to));
    return to;
  }

  private int gap(int from) {
    int to = states++;
    int state = from;
    steps.add(new Step(from, "", to));
    for (int i = 0; i < GAP; i++) {
      int next = states++;
      steps.add(new Step(state, "*", next));
      steps.add(new Step(next, "", to));
      state = next;
    }
    return to;
  }

  private int group(int from) {
    List<Integer> ends = new ArrayList<>();
    do {
      at++;
      ends.add(sequence(from));
    } while (at < text.length() && text.charAt(at) == '|');
    if (at == text.length()) {
      throw new IllegalArgumentException("a \"(\" without its \")\"");
    }
    at++;
    boolean optional = at < text.length() && text.charAt(at) == '?';
    if (optional) {
      at++;
      ends.add(from);
    }
    int to = states++;
    for (int one : ends) {
      steps.add(new Step(one, "", to));
    }
    return to;
  }
}

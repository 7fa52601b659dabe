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

  /// What leads from a state to another: a word, or the beginning of words; empty text with
  /// `beginning` is any word.
  private record Step(String word, boolean beginning, int to) {
    boolean fits(String said) {
      return beginning ? said.startsWith(word) : said.equals(word);
    }
  }

  /// By state: what leads on by a word, and the states that are reached with none.
  private final List<List<Step>> steps = new ArrayList<>();

  private final List<BitSet> reached = new ArrayList<>();
  private final String text;
  private int at;
  private int end;

  private PhrasePattern(String text) {
    this.text = text;
  }

  /// @throws IllegalArgumentException says what is wrong
  static PhrasePattern parse(String text) {
    PhrasePattern pattern = new PhrasePattern(text.toLowerCase(Locale.ROOT));
    pattern.end = pattern.sequence(pattern.state());
    if (pattern.at < text.length()) {
      throw new IllegalArgumentException("a \")\" or \"|\" without its \"(\"");
    }
    pattern.close();
    if (pattern.reached.getFirst().get(pattern.end)) {
      throw new IllegalArgumentException(
          "this fits every question; at least one word must be there");
    }
    return pattern;
  }

  private int state() {
    steps.add(new ArrayList<>());
    BitSet itself = new BitSet();
    itself.set(steps.size() - 1);
    reached.add(itself);
    return steps.size() - 1;
  }

  /// What is reached from what is reached is reached.
  private void close() {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (BitSet states : reached) {
        int before = states.cardinality();
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
          states.or(reached.get(state));
        }
        grown |= states.cardinality() > before;
      }
    }
  }

  /// Whether the words hold the pattern anywhere.
  boolean isIn(List<String> words) {
    BitSet now = new BitSet();
    BitSet next = new BitSet();
    for (String word : words) {
      now.or(reached.getFirst());
      next.clear();
      for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
        for (Step step : steps.get(state)) {
          if (step.fits(word)) {
            next.or(reached.get(step.to()));
          }
        }
      }
      if (next.get(end)) {
        return true;
      }
      BitSet last = now;
      now = next;
      next = last;
    }
    return false;
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
    if (at == begin) {
      throw new IllegalArgumentException(
          "\""
              + text.charAt(at)
              + "\" cannot stand here; words are letters and digits, without apostrophes");
    }
    String word = text.substring(begin, at);
    boolean beginning = at < text.length() && text.charAt(at) == '*';
    if (beginning) {
      at++;
    }
    int to = state();
    steps.get(from).add(new Step(word, beginning, to));
    return to;
  }

  private int gap(int from) {
    int to = state();
    reached.get(from).set(to);
    int state = from;
    for (int i = 0; i < GAP; i++) {
      int next = state();
      steps.get(state).add(new Step("", true, next));
      reached.get(next).set(to);
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
    int to = state();
    for (int one : ends) {
      reached.get(one).set(to);
    }
    return to;
  }
}

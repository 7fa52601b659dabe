package signpost.guidance;

import java.util.List;

/// All phrases at once as one state machine without loops, read by offset and run over a text from
/// left to right, all ways at a time: the work is words times states at most, whatever the text.
///
/// Offsets count from the machine's first byte.
///
/// ```
/// int    words, beginnings of words, words that must not be, states
/// int[]  offset of each of these strings, each kind in the order of its bytes
/// int[]  offset of the steps of each state, and of what is behind the last; state 0 is the start
/// int[]  what each state means, NOTHING or lower
/// …      steps: int label, int state; ascending. Labels number the strings; then comes "any word",
///        then "the end"
/// …      places of the words (`Names`)
/// …      strings
/// ```
final class PhraseMachine {
  static final int HEADER = 4 * 4;

  /// What most states mean. Of two meanings the lower one counts.
  static final int NOTHING = Integer.MAX_VALUE;

  private final Bytes bytes;
  private final int base;
  private final int words;
  private final int strings;
  private final int states;
  private final Names exact;

  /// All before the strings, taken out of the index: a question looks at thousands of these.
  private final int[] numbers;

  private final String[] beginnings;
  private final String[] unwanted;

  PhraseMachine(Bytes bytes, int base) {
    this.bytes = bytes;
    this.base = base;
    this.words = bytes.integer(base);
    int others = words + bytes.integer(base + 4);
    this.strings = others + bytes.integer(base + 8);
    this.states = bytes.integer(base + 12);
    int end = bytes.integer(base + HEADER + Integer.BYTES * (strings + states));
    this.numbers = bytes.integers(base, end / Integer.BYTES);
    this.exact = new Names(bytes, base, base + HEADER, words, base + end);
    this.beginnings = strings(words, others);
    this.unwanted = strings(others, strings);
  }

  private String[] strings(int from, int to) {
    String[] strings = new String[to - from];
    for (int i = from; i < to; i++) {
      strings[i - from] = bytes.from(base + numbers[HEADER / Integer.BYTES + i]).string();
    }
    return strings;
  }

  /// The lowest meaning of all phrases that the words hold anywhere, or `NOTHING`.
  int lowest(List<String> text) {
    Run run = new Run();
    int[] labels = new int[strings - words + 2];
    for (String word : text) {
      run.step(labels, labels(word, labels));
    }
    labels[0] = strings + 1;
    run.step(labels, 1);
    return run.lowest;
  }

  /// Fills in what a word may be read as, and returns how many these are.
  private int labels(String word, int[] labels) {
    int count = 0;
    int number = exact.number(word);
    if (number >= 0) {
      labels[count++] = number;
    }
    int label = words;
    for (String beginning : beginnings) {
      if (word.startsWith(beginning)) {
        labels[count++] = label;
      }
      label++;
    }
    for (String other : unwanted) {
      if (!word.equals(other)) {
        labels[count++] = label;
      }
      label++;
    }
    labels[count++] = label;
    return count;
  }

  /// The place of a state's first step among the numbers.
  private int stepsOf(int state) {
    return numbers[HEADER / Integer.BYTES + strings + state] / Integer.BYTES;
  }

  private int meaningOf(int state) {
    return numbers[HEADER / Integer.BYTES + strings + states + 1 + state];
  }

  /// Where the machine is in one text.
  private final class Run {
    private int[] now = new int[states];
    private int[] next = new int[states];
    private final int[] reachedAt = new int[states];
    private int size;
    private int round;
    private int lowest = NOTHING;

    /// A phrase may begin at any word, so that the start is left anew each time.
    private void step(int[] labels, int count) {
      round++;
      int from = size;
      size = 0;
      follow(0, labels, count);
      for (int i = 0; i < from; i++) {
        follow(now[i], labels, count);
      }
      int[] swapped = now;
      now = next;
      next = swapped;
    }

    private void follow(int state, int[] labels, int count) {
      int first = stepsOf(state);
      int end = stepsOf(state + 1);
      for (int i = 0; i < count; i++) {
        for (int at = firstOf(labels[i], first, end);
            at < end && numbers[at] == labels[i];
            at += 2) {
          reach(numbers[at + 1]);
        }
      }
    }

    /// The first step at or behind a label.
    private int firstOf(int label, int first, int end) {
      int low = 0;
      int high = (end - first) / 2;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers[first + 2 * middle] < label) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return first + 2 * low;
    }

    private void reach(int state) {
      if (reachedAt[state] != round) {
        reachedAt[state] = round;
        next[size++] = state;
        lowest = Math.min(lowest, meaningOf(state));
      }
    }
  }
}

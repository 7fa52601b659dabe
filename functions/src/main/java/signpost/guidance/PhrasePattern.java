package signpost.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A pattern over words as an editor writes it in `content/danger.yaml`, read at build time.
///
/// ```
/// pattern = item item …
/// item    = word        that word
///         | word*       any word that begins so
///         | !word       any word but that
///         | (a|b c|d)   one of these sequences
///         | (a|b)?      one of these, or nothing
///         | ...         up to three words of any kind; ...6 is up to six
///         | .           the end of the question
/// ```
sealed interface PhrasePattern {
  /// A word as `PlainSpeech` says it.
  record Word(String letters) implements PhrasePattern {}

  /// Any word that begins so.
  record Beginning(String letters) implements PhrasePattern {}

  /// Any word but this.
  record Other(String letters) implements PhrasePattern {}

  /// Up to so many words of any kind.
  record Gap(int most) implements PhrasePattern {}

  record End() implements PhrasePattern {}

  record Row(List<PhrasePattern> items) implements PhrasePattern {}

  record Choice(List<PhrasePattern> rows, boolean isOptional) implements PhrasePattern {}

  /// @throws IllegalArgumentException says what is wrong
  static PhrasePattern parse(String text) {
    Parser parser = new Parser(text.toLowerCase(Locale.ROOT));
    PhrasePattern pattern = parser.row();
    if (!parser.isAtEnd()) {
      throw new IllegalArgumentException("a \")\" or \"|\" without its \"(\"");
    }
    return pattern;
  }

  /// Reads from left to right.
  final class Parser {
    private static final int USUAL_GAP = 3;

    private final String text;
    private int at;

    private Parser(String text) {
      this.text = text;
    }

    private boolean isAtEnd() {
      return at == text.length();
    }

    private boolean isAt(char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    /// Items up to the end, a `)` or a `|`.
    private PhrasePattern row() {
      List<PhrasePattern> items = new ArrayList<>();
      while (true) {
        while (isAt(' ')) {
          at++;
        }
        if (isAtEnd() || isAt(')') || isAt('|')) {
          break;
        }
        items.add(item());
      }
      if (items.isEmpty()) {
        throw new IllegalArgumentException(
            "there is nothing where words must be; what may be missing is written (so)?");
      }
      return items.size() == 1 ? items.getFirst() : new Row(items);
    }

    private PhrasePattern item() {
      if (text.startsWith("...", at)) {
        at += 3;
        return gap();
      } else if (isAt('.')) {
        at++;
        return new End();
      } else if (isAt('(')) {
        return choice();
      } else if (isAt('!')) {
        at++;
        return new Other(letters());
      }
      return word();
    }

    private PhrasePattern gap() {
      if (isAtEnd() || !Character.isDigit(text.charAt(at))) {
        return new Gap(USUAL_GAP);
      }
      return new Gap(text.charAt(at++) - '0');
    }

    private PhrasePattern choice() {
      List<PhrasePattern> rows = new ArrayList<>();
      do {
        at++;
        rows.add(row());
      } while (isAt('|'));
      if (!isAt(')')) {
        throw new IllegalArgumentException("a \"(\" without its \")\"");
      }
      at++;
      boolean isOptional = isAt('?');
      if (isOptional) {
        at++;
      }
      return new Choice(rows, isOptional);
    }

    private PhrasePattern word() {
      String letters = letters();
      if (isAt('*')) {
        at++;
        return new Beginning(letters);
      }
      List<PhrasePattern> words = new ArrayList<>();
      for (String plain : PlainSpeech.of(List.of(letters))) {
        words.add(new Word(plain));
      }
      if (words.isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + letters + "\" is left out of every question before phrases are looked for");
      }
      return words.size() == 1 ? words.getFirst() : new Row(words);
    }

    private String letters() {
      int begin = at;
      while (!isAtEnd() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at == begin) {
        throw new IllegalArgumentException(
            "\""
                + (isAtEnd() ? "" : text.charAt(at))
                + "\" cannot stand here; words are letters and digits, without apostrophes");
      }
      return text.substring(begin, at);
    }
  }
}

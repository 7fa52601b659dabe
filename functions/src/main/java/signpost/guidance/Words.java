package signpost.guidance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Text into words: compatibility forms folded (NFKC), accents taken off, lower case, apostrophes
/// dropped (`won't` is `wont`), cut at whatever is no letter and no digit. Work is bounded by the
/// question's length.
final class Words {
  private static final int LONGEST_WORD = 40;
  private static final Set<String> STOP =
      Set.of(
          ("a about after again all also am an and any are as at be because been before being best"
               + " but by can cant could day days did didnt do does doesnt doing dont every for"
               + " from get gets getting go goes going gonna got had has have havent having he her"
               + " here hers him himself his how i id if ill im in into is isnt it its ive just let"
               + " like made make me more most my myself near need new no not now of off oh ok on"
               + " one or our out over please should so some such tell than that thats the their"
               + " them then there these they theyre thing things this time to today tomorrow"
               + " tonight too u up us very want wants was wasnt way we were what whats when where"
               + " which who why will with wont would yet you your youre")
              .split(" "));

  private Words() {}

  /// In order, none left out.
  static List<String> of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (word.length() < LONGEST_WORD) {
          word.appendCodePoint(c);
        }
      } else if (!isDropped(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /// The stems that a search goes by: stop words left out.
  static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : of(text)) {
      if (!STOP.contains(word) && word.length() > 1) {
        stems.add(EnglishStemmer.stem(word));
      }
    }
    return stems;
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '’'
        || c == '‘'
        || c == '`'
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }
}

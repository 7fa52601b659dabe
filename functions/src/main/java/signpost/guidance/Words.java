package signpost.guidance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Text into words: compatibility forms folded, accents taken off, lower case, apostrophes dropped
/// (`won't` is `wont`), cut at whatever is no letter and no digit. No regular expressions: these
/// are visitors' words, and the work grows with their number only.
final class Words {
  /// Code points of a question that are looked at; the endpoint refuses longer ones before.
  static final int LONGEST_QUESTION = 300;

  /// One code point may unfold to several words.
  private static final int MOST_WORDS = 300;

  private static final int LONGEST_WORD = 40;

  /// U+2018 and so on are what phones type; the acute accent and the modifier letter are what
  /// people find when they look for an apostrophe.
  private static final String APOSTROPHES = "'\u2018\u2019\u201B\u02BC\u00B4`\u2032\uFF07";

  /// Words that say nothing about what a question is about.
  private static final Set<String> STOP =
      Set.of(
          ("a about above actually after again all also always am an and another any anybody anyone"
               + " anything are around as at away back be because been before being below best"
               + " between both but by can cant cause cos could coz cuz did didnt do does doesnt"
               + " doing dont down during each either em etc even ever every everybody everyone"
               + " everything few for from get gets getting go goes going gonna got had has have"
               + " havent having he hed hello help her here hers hes hey hi him himself his how i"
               + " id if ill im in into is isnt it itll its ive just know let like lot lots made"
               + " make many may maybe me might mine more most much must my myself n near need"
               + " needs never no nope not now of off oh ok on one only onto or other our ours out"
               + " over own people per person please pls plz r really said same say says shall she"
               + " shed shes should so some somebody someone something sorry still such than thank"
               + " thanks that thats the their theirs them then there these they theyd theyll"
               + " theyre theyve thing things think this those though thought through to today"
               + " tomorrow tonight too u under until up ur us very via want wanted wants was wasnt"
               + " way we were weve what whats when where which while who whos why will with"
               + " without wont would ya yeah yes yet you youll your youre yours youve")
              .split(" "));

  private Words() {}

  /// The words of a question, in order, none left out.
  static List<String> ofQuestion(String question) {
    boolean isLong = question.length() > LONGEST_QUESTION;
    if (isLong && question.codePointCount(0, question.length()) > LONGEST_QUESTION) {
      return of(
          question.substring(0, question.offsetByCodePoints(0, LONGEST_QUESTION)), MOST_WORDS);
    }
    return of(question, MOST_WORDS);
  }

  /// The words of an article, or of a pattern.
  static List<String> of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /// The stems that a search goes by: stop words and single letters left out.
  static List<String> stems(List<String> words) {
    List<String> stems = new ArrayList<>(words.size());
    for (String word : words) {
      if (word.length() > 1 && !STOP.contains(word)) {
        stems.add(EnglishStemmer.stem(word));
      }
    }
    return stems;
  }

  /// All stems of a question or an alias as one term, which no word can be; null where there are
  /// too few to tell anything.
  static @Nullable String phrasing(List<String> stems) {
    return stems.size() < 2 ? null : "=" + String.join(" ", stems);
  }

  private static List<String> of(String text, int most) {
    String folded = folded(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length() && words.size() < most; ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (word.length() < LONGEST_WORD) {
          word.appendCodePoint(Character.toLowerCase(c));
        }
      } else if (!isInsideWords(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty() && words.size() < most) {
      words.add(word.toString());
    }
    return words;
  }

  /// Without apostrophes, and decomposed (NFKD), so that accents stand by themselves. Most
  /// questions are ASCII and come back as they are, without the tables of Unicode being loaded.
  private static String folded(String text) {
    boolean ascii = true;
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (APOSTROPHES.indexOf(c) < 0) {
        kept.append(c);
        ascii &= c < 0x80;
      }
    }
    return ascii ? kept.toString() : Normalizer.normalize(kept, Normalizer.Form.NFKD);
  }

  /// Accents, and what is not seen, such as a soft hyphen or a change of direction.
  private static boolean isInsideWords(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}

package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Held against Snowball's own implementation, on every word of the content and on stems with every
/// kind of ending.
final class EnglishStemmerTest {

  @Test
  void stemsAsSnowballDoes() throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("signpost.root"), "content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        words.addAll(Words.of(Files.readString(file)));
      }
    }
    assertThat(words).hasSizeGreaterThan(1000);
    String[] roots = {
      "report", "threat", "die", "tie", "hop", "hope", "control", "sky", "happy", "relate",
      "nation", "rad", "analog", "gener", "past", "use", "yell", "boy", "ad", "egg", "commun",
      "emerg"
    };
    String[] endings = {
      "", "s", "es", "ies", "ied", "sses", "us", "ss", "ed", "ing", "edly", "ingly", "eed", "eedly",
      "y", "ying", "ational", "tional", "enci", "anci", "izer", "bli", "ization", "ator", "ation",
      "alism", "aliti", "alli", "ally", "fulness", "ousli", "ously", "iveness", "iviti", "ivity",
      "biliti", "bility", "logi", "logy", "logist", "fulli", "fully", "lessli", "lessly", "li",
      "ly", "icate", "iciti", "icity", "ical", "ful", "ness", "ative", "alize", "al", "ance",
      "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ity",
      "ous", "ive", "ize", "sion", "tion", "e", "le", "ll", "lly", "inging", "eer"
    };
    for (String root : roots) {
      for (String ending : endings) {
        words.add(root + ending);
        for (String second : new String[] {"s", "ed", "ing", "ly", "al", "ness"}) {
          words.add(root + ending + second);
        }
      }
    }

    var snowball = new org.tartarus.snowball.ext.EnglishStemmer();
    Set<String> differ = new TreeSet<>();
    for (String word : words) {
      snowball.setCurrent(word);
      snowball.stem();
      String ours = EnglishStemmer.stem(word);
      if (!ours.equals(snowball.getCurrent())) {
        differ.add(word + ": " + ours + ", not " + snowball.getCurrent());
      }
    }
    assertThat(differ).isEmpty();
  }
}

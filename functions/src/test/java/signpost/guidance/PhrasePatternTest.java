package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pattern language of `content/danger.yaml`.
final class PhrasePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"kill me\"               | he will kill me now       | true",
        "\"kill me\"               | kill all of me            | false",
        "\"kill* me\"              | he is killing me          | true",
        "\"kill* me\"              | he is overkilling me      | false",
        "\"(he|my ex) hit me\"     | my ex hit me              | true",
        "\"(he|my ex) hit me\"     | my hit me                 | false",
        "\"(right)? now\"          | do it now                 | true",
        "\"help (right)? now\"     | help right now            | true",
        "\"help (right)? now\"     | help left now             | false",
        "\"he ... kill me\"        | he says he is to kill me  | true",
        "\"he ... kill me\"        | he a b c kill me          | true",
        "\"he ... kill me\"        | he a b c d kill me        | false",
        "\"(a (b|c)? d|e)\"        | a c d                     | true",
        "\"wont stop\"             | He won’t   STOP!          | true",
      })
  void fits(String pattern, String text, boolean fits) {
    assertThat(PhrasePattern.parse(pattern).isIn(Words.of(text))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(he ; a \"(\" without its \")\"",
        "he) ; a \")\" or \"|\" without its \"(\"",
        "won't ; \"'\" cannot stand here",
        "(he)? ; this fits every question",
        "* ; \"*\" cannot stand here",
      })
  void whatIsWrongWithAPatternIsSaid(String pattern, String message) {
    assertThatThrownBy(() -> PhrasePattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void workDoesNotGrowWithTheWaysToFit() {
    PhrasePattern pattern =
        PhrasePattern.parse("(a|a a|a a a)? (a|a a)? (a|a a)? (a|a a)? ... ... ... ... b");

    assertThat(pattern.isIn(Words.of("a ".repeat(150)))).isFalse();
  }
}

package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a text's words are.
final class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "He won't STOP!           ; he wont stop",
        "wonʼt won’t won`t won´t  ; wont wont wont wont",
        "my ex's phone            ; my exs phone",
        "999/101, e-mail          ; 999 101 e mail",
        "Crème BRÛLÉE İstanbul    ; creme brulee istanbul",
        "ｆｕｌｌ ﬁx ①              ; full fix 1",
        "k\u00adi\u200bl\u2060l   ; kill",
        "z\u0351\u036ba\u0344lgo  ; zalgo",
        "привет 你好 שלום          ; привет 你好 שלום",
        "\uD83D\uDE00a\uD83D\uDE00b ; a b",
        "\uD800a\uDC00            ; a",
        "\" ?!… \"                ; \"\"",
      })
  void areCutAndFolded(String text, String words) {
    assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    assertThat(Words.ofQuestion(text)).isEqualTo(Words.of(text));
  }

  @Test
  void aQuestionIsLookedAtUpToItsLimit() {
    assertThat(Words.ofQuestion("a ".repeat(149) + "bc de")).hasSize(150).endsWith("bc");
    assertThat(Words.ofQuestion("\uD83D\uDE00".repeat(299) + "a b")).containsExactly("a");
    assertThat(Words.ofQuestion("\uFDFA".repeat(300))).hasSize(300);
    assertThat(Words.ofQuestion("x".repeat(300))).containsExactly("x".repeat(40));
  }

  @Test
  void searchedAreStemsOfWhatSaysSomething() {
    assertThat(Words.stems(Words.of("He won’t stop texting me, I am scared")))
        .isEqualTo(List.of("stop", "text", "scare"));
    assertThat(Words.stems(Words.of("what should I do about it"))).isEmpty();
  }
}

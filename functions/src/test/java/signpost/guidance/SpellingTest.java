package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Slips in words that the articles have, in the index that ships.
final class SpellingTest {
  private static final Index INDEX = GuidanceFunction.index();
  private static final Guidance GUIDANCE = new Guidance(INDEX);

  @ParameterizedTest
  @CsvSource({
    "burglery, burglary",
    "harrasment, harassment",
    "stalkign, stalking",
    "neigbour, neighbour",
    "catalitic, catalytic",
  })
  void aSlipIsPutRight(String typed, String meant) {
    assertThat(INDEX.spelling().repaired(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat", "xqztvw", "0770090", "a", "", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"})
  void whatIsShortOrNearToNothingStays(String typed) {
    assertThat(INDEX.spelling().repaired(typed)).isNull();
  }

  /// English words are no slips, although no article uses them.
  @ParameterizedTest
  @ValueSource(strings = {"harvest", "planet", "police"})
  void aWordOfEnglishIsNoSlip(String word) {
    assertThat(INDEX.isSlip(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "my house was burgeled, burglary",
    "i am being stalkd, stalking",
    "drink drving limit, drink-drive",
  })
  void aQuestionWithASlipFindsItsArticle(String question, String article) {
    assertThat(GUIDANCE.answer(question, 3).answers())
        .extracting(found -> found.article().id())
        .contains(article);
  }

  @Test
  void dangerWithASlipIsDanger() {
    assertThat(GUIDANCE.answer("he is hiting me", 1).urgent()).isNotNull();
    assertThat(GUIDANCE.answer("someone is folowing me home", 1).urgent()).isNotNull();
  }
}

package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found for which question, in the content that ships.
final class GuidanceTest {
  private static final Guidance GUIDANCE = new Guidance(GuidanceFunction.index());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "someone keeps sending me abusive messages on facebook | harassment-messages",
        "my ex wont stop texting me | harassment-messages",
        "he said he will kill me if i go out | threats-violence",
        "a stranger sent me one disgusting message | malicious-message",
        "my husband follows me to work every day | stalking",
        "he put my nudes online | intimate-images",
        "they say they will send the video to my family unless i pay | sextortion",
        "someone made a fake profile of me | impersonation",
        "they posted my home address on twitter | doxxing",
        "i was shouted at in the street because i am gay | hate-crime",
        "an older man is messaging my daughter on snapchat | child-online-sexual",
        "kids at school are bullying my son | cyberbullying",
        "how should i save the texts for the police | evidence",
        "when should i ring 999 | emergency-999",
        "how do i call 999 if i cant talk | silent-999",
        "how do i report a crime that is not an emergency | 999-or-101",
        "can i tell the police something without giving my name | anonymous-report",
      })
  void theRightArticleComesFirst(String question, String article) {
    Answer answer = GUIDANCE.answer(question, 5);

    assertThat(answer.answers()).extracting(found -> found.article().id()).startsWith(article);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is the capital of france",
        "how do i bake a chocolate cake",
        "what time is the football on tonight",
        "cheap flights to spain",
        "is it going to rain tomorrow",
        "how tall is mount everest",
        "best pizza near me",
        "help",
        "the",
        "what should i do",
        "?",
        "asdfghjkl",
        "123456",
      })
  void whatNothingFitsGetsNoGuess(String question) {
    Answer answer = GUIDANCE.answer(question, 5);

    assertThat(answer.confidence()).isEqualTo(Confidence.NONE);
    assertThat(answer.answers()).isEmpty();
    assertThat(answer.related()).isEmpty();
    assertThat(answer.urgent()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he said he will kill me if i go out | danger-now",
        "HE’S GOT A KNIFE!! | danger-now",
        "my ex is outside my house | danger-now",
        "i dont want to live anymore | suicide",
        "neighbour beating his child | child-in-danger",
        "i want to die, he is going to kill me | danger-now",
      })
  void dangerBringsItsPanelWhateverIsFound(String question, String panel) {
    Urgent urgent = Objects.requireNonNull(GUIDANCE.answer(question, 5).urgent());

    assertThat(urgent.id()).isEqualTo(panel);
    assertThat(urgent.contacts()).extracting(Contact::phone).contains("999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "someone keeps sending me abusive messages on facebook",
        "my ex wont stop texting me",
        "when should i call 999",
        "my phone is dying",
        "someone threatened me last year",
        "can i carry a knife",
      })
  void whatIsNoDangerBringsNone(String question) {
    assertThat(GUIDANCE.answer(question, 5).urgent()).isNull();
  }

  @Test
  void thereAreNoMoreAnswersThanWereAskedFor() {
    assertThat(GUIDANCE.answer("messages threats police report abuse", 1).answers()).hasSize(1);
    assertThat(GUIDANCE.answer("messages threats police report abuse", 3).answers())
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void answersComeBestFirstAndRelatedArticlesAreNotAmongThem() {
    Answer answer = GUIDANCE.answer("my ex wont stop texting me", 2);

    assertThat(answer.answers())
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(answer.related())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(answer.answers().stream().map(Found::article).toList());
  }

  /// Hostile input has its own test, with a clock: 300 characters of anything within 50 ms.
  @Test
  void anythingIsAnsweredAtOnce() {
    List<String> hostile = new ArrayList<>();
    hostile.add("x".repeat(300));
    hostile.add(" ".repeat(300));
    hostile.add("a ".repeat(150));
    hostile.add("kill ".repeat(60));
    hostile.add("he ".repeat(100));
    hostile.add("(".repeat(300));
    hostile.add("z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴".repeat(20).substring(0, 300));
    hostile.add("\u202e".repeat(150) + "ش".repeat(150));
    hostile.add("😀".repeat(150));
    hostile.add("\ufdfa".repeat(300));
    hostile.add("\ud800".repeat(300));
    hostile.forEach(question -> GUIDANCE.answer(question, 5));
    for (String question : hostile) {
      Duration fastest = Duration.ofDays(1);
      // The fastest of five: the machine has other things to do, and they are not what is measured.
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        GUIDANCE.answer(question, 5);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
      }
      assertThat(fastest)
          .as("question %d", hostile.indexOf(question))
          .isLessThan(Duration.ofMillis(50));
    }
  }
}

package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.content.Article;
import signpost.content.Content;
import signpost.content.Findings;

/// What is found for which question, in the content that ships.
final class GuidanceTest {
  private static final Content CONTENT =
      Content.load(Path.of(System.getProperty("signpost.root")), LocalDate.EPOCH, new Findings());
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
        "how do i",
        "a",
        "what is the weather tomorrow",
        "who won the football last night",
        "recipe for lasagne",
        "when is the next bank holiday",
        "how do i pay council tax",
        "my washing machine is broken",
        "how do i report a pothole",
        "can you recommend a book",
        "translate hello into spanish",
        "police",
      })
  void whatNothingFitsGetsNoGuess(String question) {
    Answer answer = GUIDANCE.answer(question, 5);

    assertThat(answer.confidence()).isEqualTo(Confidence.NONE);
    assertThat(answer.answers()).isEmpty();
    assertThat(answer.related()).isEmpty();
    assertThat(answer.urgent()).isNull();
  }

  /// Words that articles have too, by chance: never said with confidence.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i open a bank account",
        "how do i get a new phone",
        "my phone is dying",
        "where can i buy a picture frame",
        "where is my nearest post office",
        "what video games are good for kids",
        "how do i send a letter to australia",
        "can i work from home",
        "when does school start",
        "what should i watch tonight",
        "show me pictures of cats",
        "how do i set up my new email",
      })
  void whatIsAboutOtherThingsIsNotAnsweredWithConfidence(String question) {
    assertThat(GUIDANCE.answer(question, 5).confidence()).isNotEqualTo(Confidence.HIGH);
  }

  /// An editor who writes an alias expects it to find the article, among the first three.
  @Test
  void titlesAndAliasesFindTheirOwnArticle() {
    List<String> lost = new ArrayList<>();
    int tried = 0;
    int first = 0;
    for (Article article : CONTENT.articles()) {
      List<String> phrasings = new ArrayList<>(article.aliases());
      phrasings.add(article.title());
      for (String phrasing : phrasings) {
        // What is left of "need police now" is said of many articles.
        if (Words.stems(Words.of(phrasing)).size() > 1) {
          List<String> found =
              GUIDANCE.answer(phrasing, 3).answers().stream()
                  .map(answer -> answer.article().id())
                  .toList();
          tried++;
          first += found.indexOf(article.id()) == 0 ? 1 : 0;
          if (!found.contains(article.id())) {
            lost.add(article.id() + ": " + phrasing);
          }
        }
      }
    }
    // Of two thousand, a few say less than what stands beside them.
    assertThat(lost).hasSizeLessThan(tried / 200);
    assertThat(first).isGreaterThan(tried * 95 / 100);
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

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 21})
  void thereIsALimitToWhatMayBeAskedFor(int limit) {
    assertThatThrownBy(() -> GUIDANCE.answer("stalking", limit))
        .isInstanceOf(IllegalArgumentException.class);
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

  @Test
  void anyNumberOfThreadsMayAsk() {
    List<String> questions = new ArrayList<>();
    for (Article article : CONTENT.articles()) {
      questions.addAll(article.aliases());
    }
    List<Answer> alone = questions.stream().map(question -> GUIDANCE.answer(question, 5)).toList();

    assertThat(questions.parallelStream().map(question -> GUIDANCE.answer(question, 5)).toList())
        .isEqualTo(alone);
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
    hostile.add("he is going to kill ".repeat(15));
    hostile.add("\uD83D\uDC80".repeat(300));
    hostile.add("abcdefghi ".repeat(30));
    hostile.add("\0".repeat(300));
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

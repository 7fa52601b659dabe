package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What goes into the index comes out of it.
final class IndexTest {
  private static final Entry FULL =
      new Entry(
          "one",
          "Someone’s “title”",
          "Summary",
          "/guidance/one/",
          "topic",
          "wales",
          "2026-11-23",
          List.of(new Section("", "Intro"), new Section("Heading", "Llŷn 😀\n\nText")),
          List.of(
              new Signpost("Police", "Report", "https://police.example/", "101"),
              new Signpost("Charity", "Talk", "https://charity.example/", null)),
          List.of(new Law("Act 1997", "section 2", "says", "https://law.example/", "2026-11-23")),
          List.of("two"),
          new GuidedCheck("A few questions", "/check/1/"));

  private static final Entry BARE =
      new Entry(
          "two",
          "Other",
          "Nothing",
          "/guidance/two/",
          "topic",
          "wales",
          "2026-11-23",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null);

  private static byte[] bytes() {
    IndexWriter writer =
        new IndexWriter(
            List.of(new DangerRules.Panel("p", "Panel", "Text", List.of())),
            List.of(new DangerRules.Rule("r", "p", List.of("danger (now|today)", "kill* me"))));
    writer.add(FULL, List.of("someone keeps ringing me", "rings all night"));
    writer.add(BARE, List.of());
    return writer.toBytes();
  }

  @Test
  void articlesComeOutAsTheyWentIn() {
    Guidance guidance = new Guidance(Index.open(bytes()));

    assertThat(guidance.article("one")).isEqualTo(FULL);
    assertThat(guidance.article("two")).isEqualTo(BARE);
    assertThat(guidance.article("three")).isNull();
    assertThat(guidance.article("")).isNull();
  }

  @Test
  void aQuestionFindsWhatIsThere() {
    Answer answer = new Guidance(Index.open(bytes())).answer("he keeps ringing, danger now", 1);

    assertThat(answer.urgent()).isEqualTo(new Urgent("p", "Panel", "Text", List.of()));
    assertThat(answer.answers()).extracting(Found::article).containsExactly(FULL);
    assertThat(answer.related()).containsExactly(BARE);
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void anEmptyIndexAnswersNothing() {
    byte[] empty = new IndexWriter(List.of(), List.of()).toBytes();

    assertThat(new Guidance(Index.open(empty)).answer("help me", 5))
        .isEqualTo(new Answer(null, Confidence.NONE, List.of(), List.of()));
  }

  @Test
  void whatIsNoIndexIsRefused() {
    byte[] other = bytes();
    other[3]++;
    for (byte[] file : List.of(new byte[0], Arrays.copyOf(bytes(), 20), other)) {
      assertThatThrownBy(() -> Index.open(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a guidance index of this version");
    }
  }
}

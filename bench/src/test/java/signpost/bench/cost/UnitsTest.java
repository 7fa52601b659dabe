package signpost.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each action asks of the database, indexes included, once the function has its keys.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnitsTest {
  private static final Path ROOT = Path.of("..");
  private static final Action CONSENT = new Action(1, "", "preferences/08-accept-by-form.303.json");
  private static final Action READ = new Action(1, "", "preferences/09-read-a-consent.200.json");
  private static final Action VIEW = new Action(1, "", "preferences/15-count-a-view.204.json");
  private static final Action REFUSAL = new Action(1, "", "preferences/06-reject-by-form.303.json");
  private static final Action ASK = new Action(1, "", "guidance/04-ask-by-form-off-topic.200.json");
  private static final Action COUNT = new Action(1, "", "unanswered/01-count.204.json");
  private static final Action FEEDBACK = new Action(1, "", "feedback/01-send-by-form.303.json");

  private final Answers answers = start();

  private static Answers start() {
    try {
      return new Answers(ROOT);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @BeforeAll
  void makeTheKeys() throws IOException {
    answers.cost(CONSENT);
    answers.cost(FEEDBACK);
    answers.cost(ASK);
  }

  @AfterAll
  void end() {
    answers.close();
  }

  private Meter.Units of(Action action) throws IOException {
    for (Action before : Action.before(ROOT, action)) {
      answers.cost(before);
    }
    return answers.cost(action).units();
  }

  @Test
  void aConsentIsOneCallOfOneUnit() throws IOException {
    assertThat(of(CONSENT)).isEqualTo(new Meter.Units(1, 0, 1, 0));
  }

  @Test
  void readingAConsentIsOneCallOfHalfAUnit() throws IOException {
    assertThat(of(READ)).isEqualTo(new Meter.Units(1, 0.5, 0, 0));
  }

  @Test
  void aCountedPageAndACountedQuestionAreOneCallOfOneUnit() throws IOException {
    assertThat(of(VIEW)).isEqualTo(new Meter.Units(1, 0, 1, 0));
    assertThat(of(COUNT)).isEqualTo(new Meter.Units(1, 0, 1, 0));
  }

  @Test
  void aRefusalAndAQuestionAskNothingOfIt() throws IOException {
    assertThat(of(REFUSAL)).isEqualTo(Meter.Units.NONE);
    assertThat(of(ASK)).isEqualTo(Meter.Units.NONE);
  }

  /// Its item, a unit for each kilobyte that is begun, and one for each of two lists of the team's.
  @ParameterizedTest
  @CsvSource({"a, 0, 1", "a, 600, 1", "a, 1100, 2", "%F0%9F%98%80, 1000, 5"})
  void feedbackIsOneCallOfAUnitForEachKilobyteAndTwoMore(String letter, int more, int item)
      throws IOException {
    byte[] event = answers.visitor.event(FEEDBACK, letter.repeat(more));

    assertThat(answers.cost(FEEDBACK, event).units()).isEqualTo(new Meter.Units(1, 0, item + 2, 2));
  }
}

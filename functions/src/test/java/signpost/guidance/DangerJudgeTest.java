package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.build.SoftmaxFit;

/// What the judge finds where no phrase fits, what it outvotes, and how it learns.
final class DangerJudgeTest {
  private static final Index INDEX = GuidanceFunction.index();
  private static final List<DangerRules.Panel> PANELS =
      List.of(
          new DangerRules.Panel("fire", "Fire", "Text", List.of()),
          new DangerRules.Panel("flood", "Flood", "Text", List.of()));

  /// No line of `content/danger-examples.tsv`, and no phrase of `content/danger.yaml` fits.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two blokes with crowbars going round the back of next door | danger-now",
        "i can hear the floorboards downstairs and i live alone | danger-now",
        "our toddler has swallowed some of the drain cleaner | child-in-danger",
        "everything is paid up and by monday i wont be a burden to any of them | suicide",
      })
  void dangerInWordsThatNobodyForesaw(String question, String panel) {
    assertThat(INDEX.danger().panelFor(question)).isNull();
    assertThat(INDEX.panelFor(question)).isEqualTo(panel);
  }

  @Test
  void aPhraseIsOutvotedWhereAllElseIsAgainstIt() {
    String question = "does a suicide attempt show on a dbs check";

    assertThat(INDEX.danger().panelFor(question)).isNotNull();
    assertThat(INDEX.panelFor(question)).isNull();
  }

  @Test
  void whatWasLearntComesOutOfTheIndex() {
    Index untaught = Index.open(new IndexWriter(PANELS, List.of()).toBytes());
    List<SoftmaxFit.Example> examples = new ArrayList<>();
    for (String where : List.of("in the kitchen", "on the stairs", "at home", "in our street")) {
      examples.add(new SoftmaxFit.Example(0, new Sight(untaught, "flames and smoke " + where)));
      examples.add(new SoftmaxFit.Example(1, new Sight(untaught, "water is rising " + where)));
      examples.add(
          new SoftmaxFit.Example(SoftmaxFit.NONE, new Sight(untaught, "a new carpet " + where)));
    }
    IndexWriter writer = new IndexWriter(PANELS, List.of());
    writer.judge(new SoftmaxFit(examples, PANELS.size()).weights());
    Index taught = Index.open(writer.toBytes());

    assertThat(untaught.panelFor("flames and smoke in the attic")).isNull();
    assertThat(taught.panelFor("flames and smoke in the attic")).isEqualTo("fire");
    assertThat(taught.panelFor("watter is rising in the attic")).isEqualTo("flood");
    assertThat(taught.panelFor("a new carpet in the attic")).isNull();
    assertThat(taught.panelFor("")).isNull();
  }
}

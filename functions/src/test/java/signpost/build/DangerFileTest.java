package signpost.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.content.Findings;

/// What an editor of `content/danger.yaml` is told.
final class DangerFileTest {
  private static final Path PROJECT = Path.of(System.getProperty("signpost.root"));

  @TempDir Path root;

  private Findings read(String from, String to) throws IOException {
    Path file = Files.createDirectories(root.resolve("content")).resolve("danger.yaml");
    Files.writeString(
        file, Files.readString(PROJECT.resolve("content/danger.yaml")).replace(from, to));
    Findings findings = new Findings();
    DangerFile.read(root, findings);
    return findings;
  }

  @Test
  void everyExampleThatShipsDoesWhatItSays() throws IOException {
    assertThat(read("", "").errors()).isEmpty();
  }

  @Test
  void anExampleThatBringsNoPanelIsNamed() throws IOException {
    assertThat(read("- my life is in danger\n", "- my life is in a book\n").errors())
        .anySatisfy(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "the example \"my life is in a book\" must bring the panel \"danger-now\""
                            + " and brings \"none\", by its phrases"));
  }

  @Test
  void aPatternThatCannotBeReadIsNamed() throws IOException {
    assertThat(read("- my life is (in danger|at risk)", "- my life isn't (in danger").errors())
        .anySatisfy(
            finding -> {
              assertThat(finding.toString()).startsWith("content/danger.yaml:");
              assertThat(finding.message())
                  .contains("rule \"threat-to-life\"", "cannot stand here");
            });
  }

  @Test
  void soIsOneThatTellsThatSomethingIsOver() throws IOException {
    assertThat(read("- (at what|what) age", "- (at what age").errors())
        .anySatisfy(finding -> assertThat(finding.message()).contains("over", "(at what age"));
  }
}

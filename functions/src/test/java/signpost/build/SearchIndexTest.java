package signpost.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.content.Content;
import signpost.content.Findings;

/// The index as the build makes it.
final class SearchIndexTest {
  private static final Path PROJECT = Path.of(System.getProperty("signpost.root"));

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    Findings findings = new Findings();
    Content content = Content.load(PROJECT, LocalDate.EPOCH, findings);
    byte[] again = SearchIndex.of(PROJECT, content, findings);
    byte[] shipped =
        Files.readAllBytes(
            PROJECT.resolve("functions/target/classes/signpost/guidance/guidance.index"));

    assertThat(again).hasSameSizeAs(shipped);
    assertThat(again).isEqualTo(shipped);
  }

  @Test
  void aGoldenQuestionThatNoLongerFindsItsArticleStopsTheBuild(@TempDir Path root)
      throws IOException {
    Files.createDirectories(root.resolve("content"));
    Files.writeString(
        root.resolve("content/golden.tsv"),
        "my ex wont stop texting me\tdrone\nwhat\nmy ex wont stop texting me\tno-such\n"
            + "my ex wont stop texting me\tharassment-messages\n");
    byte[] shipped =
        Files.readAllBytes(
            PROJECT.resolve("functions/target/classes/signpost/guidance/guidance.index"));
    Findings findings = new Findings();

    Golden.check(root, shipped, findings);

    assertThat(findings.errors())
        .extracting(Findings.Finding::line)
        .as("the last one holds")
        .containsExactly(1, 2, 3);
  }
}

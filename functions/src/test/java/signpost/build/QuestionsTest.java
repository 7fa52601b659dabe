package signpost.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.content.Content;
import signpost.content.Findings;

/// What an editor of `content/questions.tsv` is told.
final class QuestionsTest {
  private static final Content CONTENT =
      Content.load(Path.of(System.getProperty("signpost.root")), LocalDate.EPOCH, new Findings());

  @TempDir Path root;

  private final Findings findings = new Findings();

  private Map<String, List<String>> read(String lines) throws IOException {
    Path file = Files.createDirectories(root.resolve("content")).resolve("questions.tsv");
    Files.writeString(file, lines);
    return Questions.read(root, CONTENT, findings);
  }

  @Test
  void aQuestionIsForOneArticleOrSeveral() throws IOException {
    assertThat(read("# why\n\nstalking\the follows me \nstalking,drone\ta drone follows me\n"))
        .containsOnly(
            Map.entry("stalking", List.of("he follows me", "a drone follows me")),
            Map.entry("drone", List.of("a drone follows me")));
    assertThat(findings.errors()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLine() throws IOException {
    read("stalking\nstalking\t \nno-such\thelp\nstalking\thelp\tme\n");

    assertThat(findings.errors())
        .extracting(Findings.Finding::toString)
        .containsExactly(
            "content/questions.tsv:1: not the id of an article, a tab and a question",
            "content/questions.tsv:2: not the id of an article, a tab and a question",
            "content/questions.tsv:3: there is no article \"no-such\"",
            "content/questions.tsv:4: not the id of an article, a tab and a question");
  }
}

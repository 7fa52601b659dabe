package signpost.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.content.Findings;

/// What an editor of `content/danger-examples.tsv` is told.
final class ExampleTest {
  @TempDir Path root;

  private final Findings findings = new Findings();

  private List<Example> read(String lines) throws IOException {
    Files.writeString(root.resolve("examples.tsv"), lines);
    return Example.read(root, "examples.tsv", List.of("one", "two"), findings);
  }

  @Test
  void aLineIsAnOutcomeAndAQuestion() throws IOException {
    assertThat(read("# why\n\ntwo\thelp \nnone\tbins\ntwo\thelp\n"))
        .containsExactly(new Example(1, "help"), new Example(SoftmaxFit.NONE, "bins"));
    assertThat(findings.errors()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLine() throws IOException {
    assertThat(read("one\thelp\nhelp\nthree\thelp me\none\t \n")).hasSize(1);
    assertThat(findings.errors())
        .extracting(Findings.Finding::toString)
        .containsExactly(
            "examples.tsv:2: not one of [one, two, none], a tab and a question",
            "examples.tsv:3: not one of [one, two, none], a tab and a question",
            "examples.tsv:4: not one of [one, two, none], a tab and a question");
  }

  @Test
  void oneQuestionCannotHaveTwoOutcomes() throws IOException {
    read("one\thelp\nnone\thelp\n");

    assertThat(findings.errors())
        .extracting(Findings.Finding::toString)
        .containsExactly("examples.tsv:2: this question stands further up as one");
  }
}

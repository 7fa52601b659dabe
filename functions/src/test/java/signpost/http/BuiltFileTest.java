package signpost.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that the build left, where an image has them.
final class BuiltFileTest {
  @TempDir Path taskRoot;

  @Test
  void isFoundBelowTheTaskRootWhereItIsNotBesideTheClasses() throws Exception {
    Path folder = Files.createDirectories(taskRoot.resolve("signpost/http"));
    Files.writeString(folder.resolve("only-there"), "here");

    String found =
        StandardCharsets.UTF_8
            .decode(BuiltFile.mapped(BuiltFile.class, "only-there", taskRoot.toString()))
            .toString();
    assertThat(found).isEqualTo("here");
  }

  @Test
  void isFoundBesideTheClassesWhereTheTaskRootHasNone() {
    assertThat(
            BuiltFile.mapped(BuiltFile.class, "shell.properties", taskRoot.toString()).remaining())
        .isPositive();
  }
}

package signpost.http;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(BuiltFile.path(BuiltFile.class, "only-there", taskRoot.toString()))
        .hasContent("here");
  }

  @Test
  void isFoundBesideTheClassesWhereTheTaskRootHasNone() {
    assertThat(BuiltFile.path(BuiltFile.class, "shell.properties", taskRoot.toString()))
        .isNotEmptyFile();
  }

  @Test
  void hasNoPathInAJar() {
    assertThat(BuiltFile.path(Test.class, "Test.class", taskRoot.toString())).isNull();
  }
}

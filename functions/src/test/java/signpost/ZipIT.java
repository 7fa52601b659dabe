package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// What is deployed, and what must never be.
final class ZipIT {
  private static final Path ZIP =
      Path.of(System.getProperty("signpost.root"), "functions/target/signpost-functions.zip");

  private static List<String> entries() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      return zip.stream().map(Object::toString).filter(name -> !name.endsWith("/")).toList();
    }
  }

  @Test
  void holdsTheHandlersAndWhatTheyReadAtItsRoot() throws IOException {
    assertThat(entries())
        .contains(
            "signpost/guidance/GuidanceFunction.class",
            "signpost/guidance/guidance.index",
            "signpost/front/FrontFunction.class",
            "signpost/front/exit-target",
            "signpost/preferences/PreferencesFunction.class",
            "signpost/http/addresses",
            "signpost/http/retention.properties",
            "signpost/feedback/FeedbackFunction.class",
            "signpost/http/shell.properties");
  }

  @Test
  void holdsNoJarButThoseThatAreNeededToAnswer() throws IOException {
    assertThat(entries().stream().filter(name -> name.startsWith("lib/")))
        .map(name -> name.replaceFirst("-[0-9].*", ""))
        .contains(
            "lib/aws-lambda-java-core",
            "lib/crac",
            "lib/dynamodb",
            "lib/jackson-core",
            "lib/jte-runtime",
            "lib/signpost-pages",
            "lib/url-connection-client")
        // Other HTTP clients and a log cost time at each start; the database for tests may not go
        // out.
        .noneMatch(
            name ->
                name.matches(
                    "lib/(apache.*|netty.*|dynamodb-enhanced|log4j.*|logback.*|slf4j-simple|DynamoDBLocal|pinpoint|jackson-databind|commonmark.*|snakeyaml.*|onnxruntime.*|langchain4j.*|junit.*|assertj.*|archunit.*|testcontainers.*|jetty-.*|aws-lambda-java-runtime-interface-client|signpost-(builder|local|desk|bench))"));
  }

  @Test
  void holdsNothingOfTheBuild() throws IOException {
    assertThat(entries())
        .noneMatch(
            name ->
                name.startsWith("signpost/build/")
                    || name.startsWith("signpost/local/")
                    || name.contains("Test"));
    assertThat(Files.size(ZIP)).isLessThan(30L * 1024 * 1024);
  }

  @Test
  void holdsAGuidanceThatStaysSmall() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      assertThat(
              zip.stream()
                  .filter(entry -> entry.getName().startsWith("signpost/guidance/"))
                  .mapToLong(ZipEntry::getCompressedSize)
                  .sum())
          .isBetween(1L, 14L * 1024 * 1024);
    }
  }
}

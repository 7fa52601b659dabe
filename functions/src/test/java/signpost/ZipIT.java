package signpost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void holdsFilesOfTheLibrariesThatAreNeededToAnswer() throws IOException {
    assertThat(entries())
        .noneMatch(name -> name.endsWith(".jar"))
        .contains(
            "com/amazonaws/services/lambda/runtime/RequestStreamHandler.class",
            "com/fasterxml/jackson/core/JsonFactory.class",
            "gg/jte/TemplateOutput.class",
            "org/crac/Core.class",
            "signpost/site/Pages.class",
            "software/amazon/awssdk/http/urlconnection/UrlConnectionHttpClient.class",
            "software/amazon/awssdk/services/dynamodb/DynamoDbClient.class",
            "META-INF/licences/jackson-core/META-INF/NOTICE",
            "META-INF/licences/dynamodb/META-INF/LICENSE.txt")
        // Other HTTP clients and a log cost time at each start; the database for tests may not go
        // out.
        .noneMatch(
            name ->
                name.matches(
                    "(org/apache|io/netty|ch/qos|com/fasterxml/jackson/databind|com/amazonaws/services/dynamodbv2|com/amazonaws/services/lambda/runtime/api/client|org/commonmark|org/snakeyaml|ai/onnxruntime|dev/langchain4j|org/junit|org/assertj|com/tngtech|org/testcontainers|org/eclipse|software/amazon/awssdk/(http/(apache|nio|crt)|enhanced|services/pinpoint)|signpost/(content|desk|bench))/.*"));
  }

  /// Two libraries name what can warm up.
  @Test
  void losesNoServiceOfLibrariesThatAreLaidTogether() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      ZipEntry services =
          zip.getEntry("META-INF/services/software.amazon.awssdk.core.warmup.SdkWarmUpProvider");
      assertThat(new String(zip.getInputStream(services).readAllBytes(), UTF_8))
          .contains("SnsWarmUpProvider", "DynamoDbWarmUpProvider");
    }
  }

  /// The JVM's own check, which comes when a class is first used: that of a feature's last page as
  /// that of its first.
  @Test
  void holdsNoClassThatTheVerifierRefuses() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {ZIP.toUri().toURL()}, null)) {
      List<String> refused = new ArrayList<>();
      for (String entry : entries()) {
        if (entry.endsWith(".class")) {
          String name = entry.substring(0, entry.length() - 6).replace('/', '.');
          try {
            // Links it, and does not run its initialiser.
            var _ = Class.forName(name, false, loader).getDeclaredMethods();
          } catch (NoClassDefFoundError ofAnOptionalLibrary) {
            // Some of the SDK's classes are for Netty or the CRT.
          } catch (LinkageError error) {
            refused.add(name + ": " + error);
          }
        }
      }
      assertThat(refused).isEmpty();
    }
  }

  /// Guidance and the front door start without a snapshot: few files are to be unpacked first.
  @Test
  void theOneForGuidanceHasNothingOfTheSdk() throws IOException {
    Path small = ZIP.resolveSibling("signpost-guidance.zip");
    try (ZipFile zip = new ZipFile(small.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName).filter(name -> !name.startsWith("META-INF/")))
          .contains(
              "signpost/guidance/GuidanceFunction.class",
              "signpost/guidance/guidance.index",
              "signpost/front/FrontFunction.class")
          .noneMatch(name -> name.startsWith("software/"))
          .hasSizeLessThan(1000);
    }
  }

  @Test
  void holdsNothingOfTheBuild() throws IOException {
    assertThat(entries())
        .noneMatch(
            name ->
                name.startsWith("signpost/build/")
                    || name.startsWith("signpost/local/")
                    || (name.startsWith("signpost/") && name.contains("Test")));
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

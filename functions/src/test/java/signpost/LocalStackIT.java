package signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import signpost.dynamodb.Embedded;

/// The tests of every feature over LocalStack, with tables as the template describes them. Skipped
/// where there is no Docker; `.ci/localstack` runs the same without it.
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackIT {
  /// The last image that needs no token.
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  /// As many tests at least as there are without it, so that none that is not found passes.
  private static final int TESTS = 300;

  @Test
  @Timeout(value = 14, unit = TimeUnit.MINUTES)
  void answersTheWholeApiTestSet() {
    try (LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("dynamodb")) {
      container.start();
      System.setProperty(Embedded.ENDPOINT, container.getEndpoint().toString());

      TestExecutionSummary summary = run();

      StringWriter failures = new StringWriter();
      summary.printFailuresTo(new PrintWriter(failures, true));
      assertThat(summary.getTotalFailureCount()).as(failures.toString()).isZero();
      assertThat(summary.getTestsSucceededCount()).isGreaterThan(TESTS);
    }
  }

  private static TestExecutionSummary run() {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                selectPackage("signpost.preferences"),
                selectPackage("signpost.feedback"),
                selectPackage("signpost.unanswered"),
                selectPackage("signpost.guidance"),
                selectPackage("signpost.front"),
                selectPackage("signpost.digest"),
                selectPackage("signpost.retention"))
            .filters(
                includeClassNamePatterns(".*Test"),
                // They have a database of their own behind a wire that breaks, or measure by it.
                excludeClassNamePatterns(
                    ".*\\.(WireFaultTest|SlowDatabaseTest|FirstRequestTest|CapacityTest)"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}

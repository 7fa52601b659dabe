package signpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.local.runtime.LambdaRuntime;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.LocalCertificate;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoot;
import signpost.local.runtime.TaskRoots;

/// On any machine; functions with SnapStart start as they do with it.
final class RuntimeApiIT extends RealRuntimeContract {
  @Override
  LambdaRuntime start(
      TaskRoot root, Template.Deployment function, Map<String, String> environment, Path log)
      throws IOException {
    return RuntimeApi.start(root, function, environment, log);
  }

  @Test
  void saysWhyAFunctionDoesNotStart(@TempDir Path folder) throws Exception {
    Template template = Template.read(Service.ROOT.resolve("template.yaml"));
    Template.Deployment sound = template.deployments().getFirst();
    TaskRoot task =
        TaskRoot.unpack(Service.ROOT, sound.code(), Files.createDirectory(folder.resolve("task")));
    Template.Function missing =
        new Template.Function(
            "Missing", "signpost.guidance.Missing", Duration.ofSeconds(10), Map.of());
    Template.Deployment broken = new Template.Deployment(missing, sound.code(), 512, false);
    try (RuntimeApi runtime =
        RuntimeApi.start(task, broken, Map.of(), folder.resolve("missing.log"))) {
      assertThat(runtime.invoke(new byte[] {'{', '}'}))
          .isEqualTo(new LambdaRuntime.Outcome.Failed("Runtime.BadFunctionCode"));
    }
  }

  @Test
  void saysThatAFunctionThrew(@TempDir Path folder) throws Exception {
    Template.Deployment digest =
        Template.read(Service.ROOT.resolve("template.yaml")).deployments().stream()
            .filter(function -> function.function().name().equals("DigestFunction"))
            .findFirst()
            .orElseThrow();
    TaskRoot task =
        TaskRoot.unpack(Service.ROOT, digest.code(), Files.createDirectory(folder.resolve("task")));
    // Nobody listens there.
    Map<String, String> nowhere = Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    try (RuntimeApi runtime =
        RuntimeApi.start(task, digest, nowhere, folder.resolve("digest.log"))) {
      assertThat(runtime.invoke(new byte[] {'{', '}'}))
          .isEqualTo(new LambdaRuntime.Outcome.Failed("Runtime.UserException"));
    }
  }

  /// Through the client's own SnapStart: `beforeCheckpoint`, the restore, `afterRestore`.
  @Test
  void aSnapshotIsPrimedAndNothingIsWritten(@TempDir Path folder) throws Exception {
    Template template = Template.read(Service.ROOT.resolve("template.yaml"));
    TaskRoots tasks = TaskRoots.unpack(Service.ROOT, template, folder.resolve("task"));
    try (LocalAws aws = LocalAws.start(template.tables())) {
      int snapshots = 0;
      for (Template.Deployment function : template.deployments()) {
        if (function.snapStart()) {
          Map<String, String> there = new HashMap<>(TaskRoot.javaOptions(function, "-Xlog:gc"));
          there.put("AWS_ENDPOINT_URL", aws.address());
          Path log = folder.resolve(function.function().name());
          int calls = aws.calls();
          try (RuntimeApi runtime = RuntimeApi.start(tasks.of(function), function, there, log)) {
            assertThat(runtime.checkpointed()).isLessThan(runtime.started());
            assertThat(aws.calls()).as(function.function().name()).isGreaterThan(calls);
            // The client asks for a collection after all hooks, which would leave to the first
            // visitor what the rehearsals have done.
            assertThat(Files.readString(log)).contains("Using Serial").doesNotContain("System.gc");
            snapshots++;
          }
        }
      }
      assertThat(snapshots).isEqualTo(3);
      for (Template.Table table : template.tables()) {
        assertThat(aws.client().scan(scan -> scan.tableName(table.name())).items()).isEmpty();
      }
    }
  }

  /// With a snapshot's connection gone, over a new one that the JVM's own authorities and a made
  /// one vouch for.
  @Test
  void aRestoredFunctionWritesOverHttps(@TempDir Path folder) throws Exception {
    Template template = Template.read(Service.ROOT.resolve("template.yaml"));
    Template.Deployment function =
        template.deployments().stream()
            .filter(each -> each.function().name().equals("PreferencesFunction"))
            .findFirst()
            .orElseThrow();
    TaskRoot task =
        TaskRoot.unpack(
            Service.ROOT, function.code(), Files.createDirectory(folder.resolve("task")));
    LocalCertificate certificate = LocalCertificate.make(folder);
    Map<String, String> environment = new HashMap<>(certificate.trustedBy(function));
    try (LocalAws aws = LocalAws.start(template.tables(), certificate)) {
      environment.put("AWS_ENDPOINT_URL", aws.secureAddress());
      int calls = aws.calls();
      try (RuntimeApi runtime =
          RuntimeApi.snapshot(task, function, environment, folder.resolve("log"))) {
        int primed = aws.calls();
        assertThat(primed).isGreaterThan(calls);
        aws.dropConnections();
        runtime.restore();
        byte[] consent =
            Files.readAllBytes(
                Service.ROOT.resolve(
                    "local/src/test/events/preferences/08-accept-by-form.303.json"));
        assertThat(runtime.invoke(consent))
            .isInstanceOfSatisfying(
                LambdaRuntime.Outcome.Returned.class,
                returned ->
                    assertThat(new String(returned.payload(), UTF_8))
                        .startsWith("{\"statusCode\":303"));
        assertThat(aws.client().scan(scan -> scan.tableName("PreferencesTable")).items())
            .anyMatch(item -> item.containsKey("expires"));
      }
    }
  }
}

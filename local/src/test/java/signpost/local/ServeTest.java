package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// The program as it is started, in a process of its own.
final class ServeTest {

  private static final Map<String, AttributeValue> SECRET =
      Map.of("nothing", AttributeValue.fromS("secret"));

  @TempDir Path folder;

  @Test
  void saysWhereItIsAndStopsWhenTold() throws Exception {
    String port = freePort();
    Process process = serve(port);
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("Signpost is at http://localhost:" + port);
      process.destroy();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = serve(Integer.toString(taken.getLocalPort()));
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(output(process))
          .isEqualTo(
              "Port %d is taken. Stop what uses it, or take another: PORT=8090 ./serve\n"
                  .formatted(taken.getLocalPort()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "65536", "8080 "})
  void saysThatThePortIsNone(String port) throws Exception {
    Process process = serve(port);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output(process)).isEqualTo("PORT must be a number from 1 to 65535.\n");
  }

  @Test
  void saysThatTheDataIsInUse() throws Exception {
    Path data = folder.resolve("local/data");
    try (Database other = Database.open(data, List.of())) {
      Process process = serve(freePort());
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(output(process))
          .isEqualTo(
              "The data in %s is in use by another ./serve. Stop that one, or use another folder: SIGNPOST_DATA=/some/folder ./serve\n"
                  .formatted(data));
      assertThat(other.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void saysThatItIsNotToReportHome() throws Exception {
    Process process =
        serve(freePort(), UnaryOperator.identity(), Map.of("DDB_LOCAL_TELEMETRY", "1"));
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output(process))
        .isEqualTo(
            "DynamoDB Local starts with DDB_LOCAL_TELEMETRY=0 in the environment only; ./serve sets"
                + " it.\n");
  }

  @Test
  void keepsItsDataWhereItIsTold(@TempDir Path data) throws Exception {
    Process process =
        serve(freePort(), UnaryOperator.identity(), Map.of("SIGNPOST_DATA", data.toString()));
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("Signpost is at ");
      assertThat(folder.resolve("local/data")).doesNotExist();
      process.destroy();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    try (Database database = Database.open(data, List.of())) {
      assertThat(database.client().listTables().tableNames()).contains("PreferencesTable");
    }
  }

  @Test
  void theDeskComesInWhileItRunsAndNothingOfItIsSaid() throws Exception {
    String port = freePort();
    Process process = serve(port);
    try (BufferedReader out = process.inputReader()) {
      DeskClient found = desk(process);
      try (DynamoDbClient desk = found.open()) {
        assertThat(desk.listTables().tableNames()).contains("PreferencesTable");
        assertThatThrownBy(() -> desk.scan(scan -> scan.tableName("secret")))
            .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> desk.putItem(put -> put.tableName("UsageTable").item(SECRET)))
            .isInstanceOf(DynamoDbException.class);
      }
      for (String body : List.of("{\"TableName\":\"secret", "secret\0", "{\"secret\":[]}")) {
        Service.raw(found.port(), found.request("PutItem", body));
        Service.raw(found.port(), found.request("CreateTable", body));
      }
      // Not `process.destroy()`, which closes what is still to be read.
      process.toHandle().destroy();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(out.lines())
          .containsExactly("Signpost is at http://localhost:" + port, "Ctrl-C stops it.");
      assertThat(data()).exists().isDirectoryNotContaining("glob:**/desk.*");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatAKillLeavesLeadsNowhereAndIsReplaced() throws Exception {
    Process first = serve(freePort());
    DeskClient left;
    try {
      left = desk(first);
    } finally {
      first.destroyForcibly().waitFor();
    }
    assertThat(DeskClient.read(data())).isEqualTo(left);
    try (DynamoDbClient desk = left.open()) {
      assertThatThrownBy(desk::listTables).hasRootCauseInstanceOf(ConnectException.class);
    }

    Process second = serve(freePort());
    try {
      while (DeskClient.read(data()).equals(left)) {
        assertThat(second.isAlive()).isTrue();
        Thread.sleep(10);
      }
      try (DynamoDbClient desk = DeskClient.read(data()).open()) {
        assertThat(desk.listTables().tableNames()).contains("PreferencesTable");
      }
    } finally {
      second.destroyForcibly();
    }
  }

  private Path data() {
    return folder.resolve("local/data");
  }

  private DeskClient desk(Process process) throws Exception {
    while (!Files.exists(data().resolve("desk.properties"))) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(10);
    }
    return DeskClient.read(data());
  }

  @Test
  void keepsNothingWithoutATable() throws Exception {
    Process process =
        serve(
            freePort(),
            text ->
                text.replace("AWS::DynamoDB::Table", "AWS::SNS::Topic")
                    .replaceAll("!Ref \\w+Table\\b", "none"),
            Map.of());
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("Signpost is at ");
      assertThat(folder.resolve("local/data")).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NoFunction,        cannot make a stream handler of signpost.local.NoFunction",
    "LambdaTest$Broken, ExceptionInInitializerError",
  })
  void endsWhereItCannotStart(String handler, String message) throws Exception {
    Process process =
        serve(
            freePort(),
            text -> text.replace("signpost.local.EchoFunction", "signpost.local." + handler),
            Map.of());
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(output(process)).contains(message);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(free.getLocalPort());
    }
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process serve(String port) throws IOException {
    return serve(port, UnaryOperator.identity(), Map.of());
  }

  /// @param change of the template's text
  private Process serve(String port, UnaryOperator<String> change, Map<String, String> environment)
      throws IOException {
    Service.write(folder, change);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dsignpost.root=" + folder,
            "signpost.local.Serve");
    builder.environment().put("PORT", port);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("SIGNPOST_DATA");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }
}

package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as it is started, in a process of its own.
final class ServeTest {

  @TempDir Path folder;

  @Test
  void saysWhereItIsAndStopsWhenTold() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process = serve(Integer.toString(port));
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

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Process serve(String port) throws IOException {
    Service.write(folder, UnaryOperator.identity());
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
    return builder.redirectErrorStream(true).start();
  }
}

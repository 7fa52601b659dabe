package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/// What is logged while something runs. A test that uses it holds the lock on
/// `Resources.SYSTEM_OUT`.
public final class CapturedLog {
  private CapturedLog() {}

  public static String of(Runnable running) {
    PrintStream console = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, UTF_8));
    try {
      running.run();
    } finally {
      System.setOut(console);
    }
    return log.toString(UTF_8);
  }
}

package signpost.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import signpost.site.Shell;

/// What pages that a function renders have around them, as the build left it beside the classes.
public final class ShellResource {
  private ShellResource() {}

  public static Shell read() {
    try (InputStream in = ShellResource.class.getResourceAsStream("shell.properties")) {
      InputStream found = Objects.requireNonNull(in, "shell.properties is not beside the classes");
      return Shell.read(new InputStreamReader(found, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

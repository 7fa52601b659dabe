package signpost.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import signpost.http.Cookies;
import signpost.http.HttpFunction;
import signpost.http.Problems;
import signpost.http.Route;
import signpost.http.ShellResource;
import signpost.site.Shell;

/// Lambda entry point of the front door: leaving at once, and whatever has no route (`$default`:
/// 404 by the edge).
public final class FrontFunction extends HttpFunction {
  public FrontFunction() {
    this(ShellResource.read(), exitTarget());
  }

  FrontFunction(Shell shell, String exitTarget) {
    super(
        new Problems(shell),
        Route.get("/exit", List.of(), new Exit(exitTarget, new Cookies(shell.cookies()))));
  }

  private static String exitTarget() {
    try (InputStream in = FrontFunction.class.getResourceAsStream("exit-target")) {
      byte[] address =
          Objects.requireNonNull(in, "exit-target is not beside the classes").readAllBytes();
      return new String(address, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

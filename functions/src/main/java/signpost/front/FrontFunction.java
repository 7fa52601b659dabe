package signpost.front;

import java.util.List;
import signpost.http.BuiltFile;
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
    this(ShellResource.read(), BuiltFile.text(FrontFunction.class, "exit-target"));
  }

  FrontFunction(Shell shell, String exitTarget) {
    super(
        new Problems(shell),
        Route.get("/exit", List.of(), new Exit(exitTarget, new Cookies(shell.cookies()))));
  }
}

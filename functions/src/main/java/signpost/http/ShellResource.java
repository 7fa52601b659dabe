package signpost.http;

import java.io.StringReader;
import signpost.site.Shell;

/// What pages that a function renders have around them, as the build left it beside the classes.
public final class ShellResource {
  private ShellResource() {}

  public static Shell read() {
    return Shell.read(new StringReader(BuiltFile.text(ShellResource.class, "shell.properties")));
  }
}

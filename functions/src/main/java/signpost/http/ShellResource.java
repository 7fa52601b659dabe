package signpost.http;

import signpost.site.Shell;

/// What pages that a function renders have around them, as the build left it beside the classes.
public final class ShellResource {
  private ShellResource() {}

  public static Shell read() {
    return Shell.read(BuiltFile.text(ShellResource.class, "shell.properties"));
  }
}

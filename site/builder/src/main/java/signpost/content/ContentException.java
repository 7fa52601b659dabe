package signpost.content;

/// The content has errors. The message lists them all, a line each.
public final class ContentException extends RuntimeException {
  public ContentException(Findings findings) {
    super(String.join("\n", findings.errors().stream().map(Findings.Finding::toString).toList()));
  }
}

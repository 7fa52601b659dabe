package signpost.site;

/// A link to a page of this site.
public record Link(String text, String url) {
  public Link {
    Require.text("text", text);
    Require.path("url", url);
  }
}

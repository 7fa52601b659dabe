package signpost.site;

/// A page of this site as a list shows it.
public record PageLink(String title, String summary, String url) {
  public PageLink {
    Require.text("title", title);
    Require.text("summary", summary);
    Require.path("url", url);
  }
}

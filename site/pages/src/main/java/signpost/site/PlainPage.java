package signpost.site;

/// A page of text, such as privacy.
///
/// @param html what the builder made from Markdown, put on the page as it is
public record PlainPage(String title, String summary, String html) {
  public PlainPage {
    Require.text("title", title);
    Require.text("summary", summary);
    Require.text("html", html);
  }
}

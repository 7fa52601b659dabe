package signpost.site;

import java.util.List;

/// A topic and the articles that stand under it.
public record TopicPage(String title, String summary, List<PageLink> articles) {
  public TopicPage {
    Require.text("title", title);
    Require.text("summary", summary);
    articles = List.copyOf(articles);
  }
}

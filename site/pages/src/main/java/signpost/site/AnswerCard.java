package signpost.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article among the results.
///
/// @param topic its topic's title
/// @param signposts the few that help most
/// @param check a guided check that narrows the answer, or null
public record AnswerCard(
    String title,
    String summary,
    String url,
    String topic,
    List<SignpostLink> signposts,
    @Nullable Link check) {

  public AnswerCard {
    Require.text("title", title);
    Require.text("summary", summary);
    Require.path("url", url);
    Require.text("topic", topic);
    signposts = List.copyOf(signposts);
  }
}

package signpost.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article of guidance.
///
/// @param topic the topic that it stands under
/// @param nation id of the nation that it is for, such as `england-and-wales`
/// @param danger each completes "Call 999 now if"; at least one
/// @param report signposts shown below "Who to report it to"
/// @param support signposts shown below "Support"
/// @param related other articles
/// @param check a guided check that narrows what the article says, or null
public record ArticlePage(
    String title,
    String summary,
    Link topic,
    String nation,
    List<String> danger,
    ArticleText text,
    List<SignpostLink> report,
    List<SignpostLink> support,
    List<LawItem> law,
    LocalDate reviewed,
    LocalDate reviewDue,
    List<Link> related,
    @Nullable Link check) {

  public ArticlePage {
    Require.text("title", title);
    Require.text("summary", summary);
    Require.text("nation", nation);
    danger = List.copyOf(danger);
    report = List.copyOf(report);
    support = List.copyOf(support);
    law = List.copyOf(law);
    related = List.copyOf(related);
    if (danger.isEmpty()) {
      throw new IllegalArgumentException("an article says first when to call 999");
    }
    if (reviewDue.isBefore(reviewed)) {
      throw new IllegalArgumentException("the next review is before the last one");
    }
  }

  /// The nations of the settings page that this article is not for.
  public List<String> otherNations() {
    return switch (nation) {
      case "uk" -> List.of();
      // A reader of England and Wales lives in one of them, and nobody asks in which.
      case "england", "wales" -> SettingsPage.nationsBut("england-and-wales");
      default -> SettingsPage.nationsBut(nation);
    };
  }
}

package signpost.content;

import java.time.LocalDate;
import java.util.List;

/// An article as an editor wrote it, checked.
///
/// @param subjects under which it stands in the A to Z
/// @param aliases the ways people really put it
/// @param danger each completes "Call 999 now if"
/// @param intro what stands before the first heading
/// @param sections one for each of `ArticleReader.HEADINGS`, in that order
/// @param links ids of the articles that it links to, in the order of the text
public record Article(
    String id,
    String title,
    String summary,
    String topic,
    Nation nation,
    List<String> subjects,
    List<String> aliases,
    List<String> danger,
    List<Signpost> signposts,
    List<Law> law,
    LocalDate reviewed,
    LocalDate reviewDue,
    Section intro,
    List<Section> sections,
    List<String> links) {

  public String url() {
    return "/guidance/" + id + "/";
  }
}

package signpost.site;

/// What an article says, part by part: HTML that the builder made from Markdown, put on the page as
/// it is. The headings are not part of it.
///
/// @param intro before the first heading
/// @param now what to do now
/// @param report who to report it to
/// @param offence when it could be an offence
/// @param support who supports
public record ArticleText(String intro, String now, String report, String offence, String support) {
  public ArticleText {
    Require.text("intro", intro);
    Require.text("now", now);
    Require.text("report", report);
    Require.text("offence", offence);
    Require.text("support", support);
  }
}

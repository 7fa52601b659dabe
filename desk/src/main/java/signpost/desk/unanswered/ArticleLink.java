package signpost.desk.unanswered;

/// An article, as an editor picks it.
///
/// @param url its address on the site
public record ArticleLink(String id, String title, String url) {}

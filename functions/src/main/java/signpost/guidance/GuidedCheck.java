package signpost.guidance;

/// A guided check that narrows an article.
///
/// @param offer the words of the link to it
public record GuidedCheck(String offer, String url) {}

package signpost.guidance;

/// A statute that an article goes by.
///
/// @param checked ISO date
public record Law(String statute, String section, String says, String url, String checked) {}

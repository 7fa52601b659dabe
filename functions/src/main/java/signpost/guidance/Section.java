package signpost.guidance;

/// A part of an article as plain text, paragraphs separated by blank lines; the first part has an
/// empty heading.
public record Section(String heading, String text) {}

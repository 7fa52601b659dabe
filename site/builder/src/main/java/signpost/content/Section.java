package signpost.content;

/// A part of an article under one of its four headings, or the part before them.
///
/// @param html rendered, without the heading
/// @param text the same as plain text, paragraphs separated by blank lines
public record Section(String heading, String html, String text) {}

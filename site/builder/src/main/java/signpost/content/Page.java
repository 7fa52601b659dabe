package signpost.content;

import java.util.List;

/// Something that was read from a Markdown file, with what is needed to check it against all
/// others.
///
/// @param line where the title stands
/// @param targets where its links go
record Page<T>(T what, String file, int line, String title, List<Markdown.Target> targets) {}

package signpost.content;

/// A Markdown file in its two parts: the YAML between the two lines of `---`, and the text after
/// them.
///
/// @param bodyOffset lines of the file before the body
record FrontMatter(YamlMap yaml, String body, int bodyOffset) {

  static FrontMatter of(Source source, Findings findings) {
    String text = source.text();
    int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
    if (end < 0) {
      findings.error(
          source.name(), 1, "the file must begin with a block of fields between two lines of ---");
      return new FrontMatter(YamlMap.parse(source.name(), "{}", 0, findings), "", 0);
    }
    String yaml = text.substring(4, end + 1);
    int offset = (int) text.substring(0, end + 5).lines().count();
    return new FrontMatter(
        YamlMap.parse(source.name(), yaml, 1, findings), text.substring(end + 5), offset);
  }
}

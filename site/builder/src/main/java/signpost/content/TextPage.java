package signpost.content;

/// A page that is not guidance: privacy, the accessibility statement and the like. Its address is
/// its file's name.
public record TextPage(String id, String title, String summary, String html) {

  public String url() {
    return "/" + id + "/";
  }

  static Page<TextPage> read(String id, Source source, Places places, Findings findings) {
    FrontMatter file = FrontMatter.of(source, findings);
    String body = places.fill(file.body(), source.name(), findings);
    Markdown markdown = Markdown.read(source.name(), body, file.bodyOffset(), findings);
    StringBuilder html = new StringBuilder();
    for (Markdown.Part part : markdown.parts()) {
      if (!part.heading().isEmpty()) {
        html.append("<h2>").append(escaped(part.heading())).append("</h2>\n");
      }
      html.append(part.html());
    }
    TextPage page =
        new TextPage(
            id,
            file.yaml().text("title", 3, 70),
            file.yaml().text("summary", 60, 200),
            html.toString());
    file.yaml().nothingElse();
    return new Page<>(
        page, source.name(), file.yaml().line("title"), page.title(), markdown.targets());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

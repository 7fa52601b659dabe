package signpost.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// A Markdown text in parts, one before the first `##` and one for each of them.
final class Markdown {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .attributeProviderFactory(context -> attributes())
          .build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /// @param heading empty for what stands before the first heading
  /// @param line where the heading stands, or the text begins
  record Part(String heading, int line, String html, String text) {}

  /// @param target as written
  record Target(String target, int line) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  private Markdown() {}

  /// @param offset lines of the file before `body`
  static Markdown read(String file, String body, int offset, Findings findings) {
    Markdown markdown = new Markdown();
    Node document = PARSER.parse(body);
    document.accept(markdown.new Checks(file, offset, findings));
    markdown.split(document, offset);
    return markdown;
  }

  List<Part> parts() {
    return parts;
  }

  List<Target> targets() {
    return targets;
  }

  private void split(Node document, int offset) {
    String heading = "";
    int line = offset + 1;
    Document part = new Document();
    Node next;
    for (Node node = document.getFirstChild(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof Heading found && found.getLevel() == 2) {
        add(heading, line, part);
        heading = TEXT.render(found).strip();
        line = lineOf(found, offset);
        part = new Document();
      } else {
        part.appendChild(node);
      }
    }
    add(heading, line, part);
  }

  private void add(String heading, int line, Node part) {
    parts.add(new Part(heading, line, HTML.render(part), TEXT.render(part).strip()));
  }

  private static int lineOf(Node node, int offset) {
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = at.getSourceSpans();
      if (!spans.isEmpty()) {
        return offset + spans.getFirst().getLineIndex() + 1;
      }
    }
    return offset + 1;
  }

  /// A link that leaves the site tells the other side nothing of where the visitor was.
  private static AttributeProvider attributes() {
    return (Node node, String tag, Map<String, String> attributes) -> {
      if (node instanceof Link link && link.getDestination().startsWith("https://")) {
        attributes.put("rel", "noreferrer");
      }
    };
  }

  private final class Checks extends AbstractVisitor {
    private final String file;
    private final int offset;
    private final Findings findings;
    private int level = 1;

    Checks(String file, int offset, Findings findings) {
      this.file = file;
      this.offset = offset;
      this.findings = findings;
    }

    @Override
    public void visit(Heading heading) {
      if (heading.getLevel() == 1) {
        error(
            heading,
            "a heading with one # is the page's title, which stands in the fields above; use ##");
      } else if (heading.getLevel() > level + 1) {
        error(
            heading,
            "this heading skips a level: after %s comes at most %s, and here stands %s"
                .formatted(
                    "#".repeat(level), "#".repeat(level + 1), "#".repeat(heading.getLevel())));
      }
      level = heading.getLevel();
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      targets.add(new Target(link.getDestination(), lineOf(link, offset)));
      Text words = link.getFirstChild() instanceof Text text ? text : new Text("");
      if (link.getFirstChild() == null) {
        error(link, "a link without words; write [where it goes](address)");
      } else if (words.getLiteral().strip().equalsIgnoreCase("click here")) {
        error(link, "\"click here\" does not say where the link goes; name the place");
      }
      visitChildren(link);
    }

    @Override
    public void visit(HtmlBlock html) {
      error(html, "HTML is not allowed here; use Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
      error(html, "HTML is not allowed here; use Markdown");
    }

    @Override
    public void visit(Image image) {
      error(image, "images are not allowed here");
    }

    @Override
    public void visit(Code code) {
      error(code, "text between ` and ` is not allowed here");
    }

    private void error(Node node, String message) {
      findings.error(file, lineOf(node, offset), message);
    }
  }
}

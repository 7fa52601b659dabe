package signpost.site;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/// Escapes what is put into a template (jte's own rules), and leaves out the indentation of the
/// template itself, which a reader of the template needs and a telephone does not. What is put in
/// stays as it is, blanks and all; no template has preformatted text of its own.
final class CompactHtml extends OwaspHtmlTemplateOutput {
  private final TemplateOutput out;
  private boolean atLineStart = true;

  CompactHtml(TemplateOutput out) {
    super(out);
    this.out = out;
  }

  @Override
  public void writeContent(String markup) {
    int from = 0;
    while (from < markup.length()) {
      if (atLineStart && (markup.charAt(from) == ' ' || markup.charAt(from) == '\n')) {
        from++;
        continue;
      }
      int newline = markup.indexOf('\n', from);
      int to = newline < 0 ? markup.length() : newline + 1;
      out.writeContent(markup, from, to);
      atLineStart = newline >= 0;
      from = to;
    }
  }

  /// Called before anything is put in.
  @Override
  public void setContext(String tag, @Nullable String attribute) {
    atLineStart = false;
    super.setContext(tag, attribute);
  }
}

package signpost.desk.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import signpost.desk.templates.JteeraseGenerated;
import signpost.desk.templates.JtefeedbackGenerated;
import signpost.desk.templates.JteinboxGenerated;
import signpost.desk.templates.JtekeysGenerated;
import signpost.desk.templates.JtemessageGenerated;

/// Every page of the desk.
final class Html {
  private final Frame frame;

  Html(Frame frame) {
    this.frame = frame;
  }

  String inbox(InboxPage page) {
    return html(out -> JteinboxGenerated.render(out, null, frame, page));
  }

  String feedback(FeedbackView view) {
    return html(out -> JtefeedbackGenerated.render(out, null, frame, view));
  }

  String erase(ItemView item) {
    return html(out -> JteeraseGenerated.render(out, null, frame, item));
  }

  String keys() {
    return html(out -> JtekeysGenerated.render(out, null, frame));
  }

  /// A page that says one thing.
  String message(String title, String text) {
    return html(out -> JtemessageGenerated.render(out, null, frame, title, text));
  }

  private static String html(Consumer<OwaspHtmlTemplateOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}

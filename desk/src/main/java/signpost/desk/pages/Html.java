package signpost.desk.pages;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import signpost.desk.templates.JteeraseGenerated;
import signpost.desk.templates.JteexportGenerated;
import signpost.desk.templates.JtefeedbackGenerated;
import signpost.desk.templates.JteinboxGenerated;
import signpost.desk.templates.JtekeysGenerated;
import signpost.desk.templates.JtemessageGenerated;
import signpost.desk.templates.JtepersonGenerated;
import signpost.desk.templates.JterecordGenerated;
import signpost.desk.templates.JteunansweredGenerated;
import signpost.desk.templates.JtewrappedGenerated;

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

  String unanswered(UnansweredPage page) {
    return html(out -> JteunansweredGenerated.render(out, null, frame, page));
  }

  String export(ExportPage page) {
    return html(out -> JteexportGenerated.render(out, null, frame, page));
  }

  String person(PersonPage page) {
    return html(out -> JtepersonGenerated.render(out, null, frame, page));
  }

  String record(RecordPage page) {
    return html(out -> JterecordGenerated.render(out, null, frame, page));
  }

  /// A page whose inside somebody else has made.
  String wrapped(String title, String current, Content inside) {
    return html(out -> JtewrappedGenerated.render(out, null, frame, title, current, inside));
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

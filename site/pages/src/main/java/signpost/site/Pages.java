package signpost.site;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import signpost.site.templates.page.JtearticleGenerated;
import signpost.site.templates.page.JteatozGenerated;
import signpost.site.templates.page.JtecheckGenerated;
import signpost.site.templates.page.JtecookiesGenerated;
import signpost.site.templates.page.JteerrorGenerated;
import signpost.site.templates.page.JtefeedbackGenerated;
import signpost.site.templates.page.JtefeedbacklookupGenerated;
import signpost.site.templates.page.JtefeedbackstateGenerated;
import signpost.site.templates.page.JtehomeGenerated;
import signpost.site.templates.page.JtenotfoundGenerated;
import signpost.site.templates.page.JteplainGenerated;
import signpost.site.templates.page.JtereceiptGenerated;
import signpost.site.templates.page.JteresultsGenerated;
import signpost.site.templates.page.JteserviceproblemGenerated;
import signpost.site.templates.page.JtesettingsGenerated;
import signpost.site.templates.page.JtetopicGenerated;
import signpost.site.templates.page.JtetopicsGenerated;

/// Every page of the site as HTML. Calls what the templates were made into, so nothing is looked up
/// by name at run time.
public final class Pages {
  private static final int USUAL_SIZE = 16 * 1024;

  private final Shell shell;

  public Pages(Shell shell) {
    this.shell = shell;
  }

  /// The same pages for one address and one visitor's choice about cookies.
  public Pages framed(Frame frame) {
    return new Pages(shell.framed(frame));
  }

  public String home() {
    return html(out -> JtehomeGenerated.render(out, null, shell));
  }

  public String topics() {
    return html(out -> JtetopicsGenerated.render(out, null, shell));
  }

  public String topic(TopicPage page) {
    return html(out -> JtetopicGenerated.render(out, null, shell, page));
  }

  public String article(ArticlePage page) {
    return html(out -> JtearticleGenerated.render(out, null, shell, page));
  }

  public String check(CheckPage page) {
    return html(out -> JtecheckGenerated.render(out, null, shell, page));
  }

  public String aToZ(AToZPage page) {
    return html(out -> JteatozGenerated.render(out, null, shell, page));
  }

  public String results(ResultsPage page) {
    return html(out -> JteresultsGenerated.render(out, null, shell, page));
  }

  public String plain(PlainPage page) {
    return html(out -> JteplainGenerated.render(out, null, shell, page));
  }

  public String cookies(CookiesPage page) {
    return html(out -> JtecookiesGenerated.render(out, null, shell, page));
  }

  public String receipt(ReceiptPage page) {
    return html(out -> JtereceiptGenerated.render(out, null, shell, page));
  }

  public String settings() {
    return html(out -> JtesettingsGenerated.render(out, null, shell));
  }

  public String feedback(FeedbackPage page) {
    return html(out -> JtefeedbackGenerated.render(out, null, shell, page));
  }

  public String feedbackState(FeedbackStatePage page) {
    return html(out -> JtefeedbackstateGenerated.render(out, null, shell, page));
  }

  public String feedbackLookup(FeedbackLookupPage page) {
    return html(out -> JtefeedbacklookupGenerated.render(out, null, shell, page));
  }

  public String notFound() {
    return html(out -> JtenotfoundGenerated.render(out, null, shell));
  }

  public String serviceProblem() {
    return html(out -> JteserviceproblemGenerated.render(out, null, shell));
  }

  public String error(ErrorPage page) {
    return html(out -> JteerrorGenerated.render(out, null, shell, page));
  }

  private static String html(Consumer<HtmlTemplateOutput> template) {
    StringOutput text = new StringOutput(USUAL_SIZE);
    template.accept(new CompactHtml(text));
    return text.toString();
  }
}

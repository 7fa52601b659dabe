package signpost.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import signpost.content.Article;
import signpost.content.Check;
import signpost.content.Content;
import signpost.content.Section;
import signpost.content.Signpost;
import signpost.content.TextPage;
import signpost.content.Topic;
import signpost.site.AToZPage;
import signpost.site.ArticlePage;
import signpost.site.ArticleText;
import signpost.site.CookiesPage;
import signpost.site.FeedbackLookupPage;
import signpost.site.FeedbackPage;
import signpost.site.Frame;
import signpost.site.Link;
import signpost.site.PageLink;
import signpost.site.Pages;
import signpost.site.PlainPage;
import signpost.site.SettingsPage;
import signpost.site.SignpostLink;
import signpost.site.TopicPage;
import signpost.site.Variant;

/// Writes the static site. An address that ends in `/` is a folder with an `index.html`.
final class SiteWriter {
  private static final int MOST_RELATED = 4;

  private final Content content;
  private final Pages pages;
  private final Assets assets;
  private final SiteFolder out;

  SiteWriter(Path root, Content content, Path out) {
    this.content = content;
    this.pages = new Pages(Shells.of(root, content));
    this.assets = new Assets(root);
    this.out = new SiteFolder(out);
  }

  void write() throws IOException {
    page("/", Pages::home);
    page("/topics/", Pages::topics);
    for (Topic topic : content.topics().values()) {
      page(topic.url(), in -> in.topic(topicPage(topic)));
    }
    for (Article article : content.articles()) {
      page(article.url(), in -> in.article(articlePage(article)));
    }
    for (TextPage text : content.pages()) {
      page(text.url(), in -> in.plain(new PlainPage(text.title(), text.summary(), text.html())));
    }
    for (Check check : content.checks()) {
      CheckPages steps = new CheckPages(content, check);
      for (Check.Step step : check.steps()) {
        page(step.url(), in -> in.check(steps.page(step)));
      }
    }
    page("/a-to-z/", in -> in.aToZ(AToZPage.of(bySubject())));
    page(SettingsPage.ADDRESS, Pages::settings);
    page(FeedbackPage.ADDRESS, in -> in.feedback(FeedbackPage.empty()));
    page(FeedbackLookupPage.ADDRESS, in -> in.feedbackLookup(new FeedbackLookupPage("", "")));
    for (Variant variant : Variant.values()) {
      String html =
          pages.framed(new Frame(CookiesPage.ADDRESS, variant)).cookies(CookiesPage.of(variant));
      out.writeCompressed(
          address(variant, CookiesPage.ADDRESS), html.getBytes(StandardCharsets.UTF_8));
    }
    // CloudFront gets this one by itself, without asking the edge function for a variant.
    out.write(
        "/service-problem/index.html", pages.serviceProblem().getBytes(StandardCharsets.UTF_8));
    for (String asset :
        List.of(Shells.STYLESHEET, Shells.SCRIPT, Shells.FEEDBACK_SCRIPT, Shells.USAGE_SCRIPT)) {
      out.writeCompressed(assets.address(asset), assets.read(asset));
    }
    for (Map.Entry<String, byte[]> style : SettingsStyles.all(assets).entrySet()) {
      out.writeCompressed(style.getKey(), style.getValue());
    }
    out.write("/favicon.svg", assets.read("favicon.svg"));
    out.write("/robots.txt", robots());
    out.write("/sitemap.xml", siteMap());
    out.write("/.well-known/gpc.json", globalPrivacyControl());
    out.finish();
  }

  /// Every variant of a page but the one that only the cookies page has.
  private void page(String address, Function<Pages, String> page) throws IOException {
    for (Variant variant : Variant.values()) {
      if (variant != Variant.WITHDRAWN) {
        String html = page.apply(pages.framed(new Frame(address, variant)));
        out.writeCompressed(address(variant, address), html.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /// Where `site/edge/viewer-request.js` looks for a variant.
  private static String address(Variant variant, String address) {
    return "/v/" + variant.id() + address + "index.html";
  }

  private TopicPage topicPage(Topic topic) {
    List<PageLink> articles = new ArrayList<>();
    for (Article article : content.articles()) {
      if (article.topic().equals(topic.id())) {
        articles.add(new PageLink(article.title(), article.summary(), article.url()));
      }
    }
    return new TopicPage(topic.title(), topic.summary(), articles);
  }

  private ArticlePage articlePage(Article article) {
    Topic topic = Objects.requireNonNull(content.topics().get(article.topic()));
    Check check = content.check(article);
    List<String> parts = article.sections().stream().map(Section::html).toList();
    return new ArticlePage(
        article.title(),
        article.summary(),
        new Link(topic.title(), topic.url()),
        article.nation().id(),
        article.danger(),
        new ArticleText(
            article.intro().html(), parts.get(0), parts.get(1), parts.get(2), parts.get(3)),
        signposts(article, Signpost.Purpose.REPORT),
        signposts(article, Signpost.Purpose.SUPPORT),
        Laws.items(article.law(), article.nation()),
        article.reviewed(),
        article.reviewDue(),
        related(article),
        check == null ? null : new Link(check.offer(), check.url()));
  }

  private static List<SignpostLink> signposts(Article article, Signpost.Purpose purpose) {
    return article.signposts().stream()
        .filter(signpost -> signpost.purpose() == purpose)
        .map(to -> new SignpostLink(to.organisation(), to.label(), to.url(), to.phone()))
        .toList();
  }

  private List<Link> related(Article article) {
    return content.related(article).stream()
        .limit(MOST_RELATED)
        .map(other -> new Link(other.title(), other.url()))
        .toList();
  }

  /// By subject, as people look things up, and not by title: half of the titles begin with
  /// "Someone".
  private List<Link> bySubject() {
    List<Link> links = new ArrayList<>();
    for (Article article : content.articles()) {
      article.subjects().forEach(subject -> links.add(new Link(subject, article.url())));
    }
    content.topics().values().forEach(topic -> links.add(new Link(topic.title(), topic.url())));
    content.pages().forEach(page -> links.add(new Link(page.title(), page.url())));
    links.add(new Link(content.messages().getOrDefault("cookies.title", ""), CookiesPage.ADDRESS));
    links.add(
        new Link(content.messages().getOrDefault("settings.title", ""), SettingsPage.ADDRESS));
    links.add(
        new Link(content.messages().getOrDefault("feedback.title", ""), FeedbackPage.ADDRESS));
    links.add(
        new Link(
            content.messages().getOrDefault("feedback-lookup.title", ""),
            FeedbackLookupPage.ADDRESS));
    return links;
  }

  private byte[] robots() {
    return """
    User-agent: *
    Disallow: /exit

    Sitemap: %s/sitemap.xml
    """
        .formatted(content.service().address())
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Global Privacy Control's support resource: yes, we honour the signal.
  private static byte[] globalPrivacyControl() {
    return "{\"gpc\": true, \"lastUpdate\": \"2026-11-23\"}\n".getBytes(StandardCharsets.UTF_8);
  }

  private byte[] siteMap() {
    StringBuilder map =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    for (String address : content.addresses()) {
      map.append("<url><loc>")
          .append(content.service().address())
          .append(address)
          .append("</loc></url>\n");
    }
    return map.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}

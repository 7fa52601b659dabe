package signpost.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import signpost.content.Article;
import signpost.content.Content;
import signpost.content.Section;
import signpost.content.Signpost;
import signpost.content.TextPage;
import signpost.content.Topic;
import signpost.site.AToZPage;
import signpost.site.ArticlePage;
import signpost.site.ArticleText;
import signpost.site.LawItem;
import signpost.site.Link;
import signpost.site.PageLink;
import signpost.site.Pages;
import signpost.site.PlainPage;
import signpost.site.SignpostLink;
import signpost.site.TopicPage;

/// Writes the static site. An address that ends in `/` is a folder with an `index.html`.
final class SiteWriter {
  private static final int MOST_RELATED = 4;

  private final Content content;
  private final Pages pages;
  private final Assets assets;
  private final Path out;

  SiteWriter(Path root, Content content, Path out) {
    this.content = content;
    this.pages = new Pages(Shells.of(root, content));
    this.assets = new Assets(root);
    this.out = out;
  }

  void write() throws IOException {
    empty();
    page("/", pages.home());
    page("/topics/", pages.topics());
    for (Topic topic : content.topics().values()) {
      page(topic.url(), pages.topic(topicPage(topic)));
    }
    for (Article article : content.articles()) {
      page(article.url(), pages.article(articlePage(article)));
    }
    for (TextPage text : content.pages()) {
      page(text.url(), pages.plain(new PlainPage(text.title(), text.summary(), text.html())));
    }
    page("/a-to-z/", pages.aToZ(AToZPage.of(bySubject())));
    page("/page-not-found/", pages.notFound());
    page("/service-problem/", pages.serviceProblem());
    for (String asset : List.of(Shells.STYLESHEET, Shells.SCRIPT)) {
      file(assets.address(asset), assets.read(asset));
    }
    file("/favicon.svg", assets.read("favicon.svg"));
    file("/robots.txt", robots());
    file("/sitemap.xml", siteMap());
  }

  /// What an earlier build left may be of an article that is gone.
  private void empty() throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void page(String address, String html) throws IOException {
    file(address + "index.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private void file(String address, byte[] bytes) throws IOException {
    Path file = out.resolve(address.substring(1));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
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
        article.law().stream()
            .map(
                law ->
                    new LawItem(
                        law.statute(),
                        law.section(),
                        law.says(),
                        law.url(),
                        article.nation().id(),
                        law.checked()))
            .toList(),
        article.reviewed(),
        article.reviewDue(),
        related(article));
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

  private byte[] siteMap() {
    StringBuilder map =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    Set<String> addresses = new LinkedHashSet<>(List.of("/", "/topics/", "/a-to-z/"));
    bySubject().forEach(link -> addresses.add(link.url()));
    for (String address : addresses) {
      map.append("<url><loc>")
          .append(content.service().address())
          .append(address)
          .append("</loc></url>\n");
    }
    return map.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}

package signpost.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.site.CookieRegister;
import signpost.site.CookiesPage;
import signpost.site.FeedbackLookupPage;
import signpost.site.FeedbackPage;
import signpost.site.SettingsPage;

/// All that `content/` says, checked.
///
/// @param messages every text of the interface, by key
/// @param topics by id, in the order in which they are listed
/// @param articles in the order of their ids
/// @param checks guided checks, in the order of their names
/// @param wording what visitors are asked about cookies, as it is archived
public record Content(
    Service service,
    Map<String, String> messages,
    Map<String, Topic> topics,
    List<Article> articles,
    List<TextPage> pages,
    List<Check> checks,
    CookieRegister cookies,
    String wording) {

  /// The headings of an article, by their keys in `content/messages.yaml`.
  public static final List<String> HEADING_KEYS =
      List.of(
          "article.section.now",
          "article.section.report",
          "article.section.offence",
          "article.section.support");

  /// Pages that the site has besides articles, topics and text pages.
  private static final Set<String> OTHER_PAGES =
      Set.of(
          "/",
          "/topics/",
          "/a-to-z/",
          CookiesPage.ADDRESS,
          SettingsPage.ADDRESS,
          FeedbackPage.ADDRESS,
          FeedbackLookupPage.ADDRESS);

  private static final String RECEIPT = "/api/preferences/receipt";
  private static final String EXIT = "/exit";

  /// The addresses of all pages that a visitor can read.
  public SortedSet<String> addresses() {
    SortedSet<String> addresses = new TreeSet<>(OTHER_PAGES);
    topics.values().forEach(topic -> addresses.add(topic.url()));
    articles.forEach(article -> addresses.add(article.url()));
    pages.forEach(page -> addresses.add(page.url()));
    checks.forEach(check -> addresses.add(check.url()));
    return addresses;
  }

  /// Those, and the steps of guided checks, which no list names.
  public SortedSet<String> allAddresses() {
    SortedSet<String> addresses = addresses();
    checks.forEach(check -> check.steps().forEach(step -> addresses.add(step.url())));
    return addresses;
  }

  /// The check that an article offers, or null.
  public @Nullable Check check(Article article) {
    return checks.stream()
        .filter(check -> check.articles().contains(article.id()))
        .findFirst()
        .orElse(null);
  }

  /// What an article itself links to, then what stands under the same topic.
  public List<Article> related(Article article) {
    Set<Article> related = new LinkedHashSet<>();
    for (String id : article.links()) {
      articles.stream().filter(other -> other.id().equals(id)).forEach(related::add);
    }
    articles.stream().filter(other -> other.topic().equals(article.topic())).forEach(related::add);
    related.remove(article);
    return List.copyOf(related);
  }

  /// Reads and checks everything.
  ///
  /// @param root the project's root, below which `content/` stands
  /// @param today decides what is overdue
  /// @param findings is told all that is wrong; where it has errors afterwards, the result is of no
  ///   use
  public static Content load(Path root, LocalDate today, Findings findings) {
    Path content = root.resolve("content");
    Service service =
        Service.read(YamlMap.read(root, content.resolve("service.yaml"), findings), today);
    YamlMap messages = YamlMap.read(root, content.resolve("messages.yaml"), findings);
    Map<String, String> texts = new LinkedHashMap<>(messages.flat());
    Places places = new Places(service, texts);
    texts.replaceAll((key, text) -> places.fill(text, messages.file(), findings));
    Map<String, Topic> topics =
        topics(YamlMap.read(root, content.resolve("topics.yaml"), findings));
    List<String> headings = new ArrayList<>();
    for (String key : HEADING_KEYS) {
      if (!texts.containsKey(key)) {
        findings.error(messages.file(), 1, "\"" + key + "\" is missing");
      }
      headings.add(texts.getOrDefault(key, ""));
    }
    ArticleReader reader = new ArticleReader(headings, topics, today, findings);
    List<Page<Article>> articles = new ArrayList<>();
    for (Path file : filesIn(content.resolve("articles"), ".md")) {
      articles.add(reader.read(id(file), Source.read(root, file, findings)));
    }
    List<Page<TextPage>> pages = new ArrayList<>();
    for (Path file : filesIn(content.resolve("pages"), ".md")) {
      pages.add(TextPage.read(id(file), Source.read(root, file, findings), places, findings));
    }
    List<Article> read = articles.stream().map(Page::what).toList();
    List<Check> checks = new ArrayList<>();
    for (Path file : filesIn(content.resolve("checks"), ".yaml")) {
      checks.add(CheckFile.read(id(file), YamlMap.read(root, file, findings), read));
    }
    checkTitles(articles, pages, findings);
    checkLinks(topics, articles, pages, findings);
    checkTopicsUsed(topics, articles, findings);
    CookieRegister cookies =
        CookiesFile.read(YamlMap.read(root, content.resolve("cookies.yaml"), findings));
    String wording = Wordings.text(texts, cookies);
    return new Content(
        service,
        texts,
        topics,
        read,
        pages.stream().map(Page::what).toList(),
        List.copyOf(checks),
        Wordings.number(root, cookies, wording, findings),
        wording);
  }

  private static Map<String, Topic> topics(YamlMap yaml) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (YamlMap entry : yaml.maps("topics")) {
      Topic topic = Topic.read(entry);
      if (topics.put(topic.id(), topic) != null) {
        entry.error("id", "the topic \"" + topic.id() + "\" stands here twice");
      }
    }
    yaml.nothingElse();
    return topics;
  }

  private static List<Path> filesIn(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder.getFileName(), unreadable);
    }
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static void checkTitles(
      List<Page<Article>> articles, List<Page<TextPage>> pages, Findings findings) {
    Map<String, Page<?>> byTitle = new HashMap<>();
    for (Page<?> page : Stream.<Page<?>>concat(articles.stream(), pages.stream()).toList()) {
      Page<?> first =
          page.title().isEmpty()
              ? null
              : byTitle.putIfAbsent(page.title().toLowerCase(Locale.UK), page);
      if (first != null) {
        findings.error(
            page.file(),
            page.line(),
            "the title \"%s\" is also that of %s; a visitor could not tell them apart"
                .formatted(page.title(), first.file()));
      }
    }
  }

  private static void checkLinks(
      Map<String, Topic> topics,
      List<Page<Article>> articles,
      List<Page<TextPage>> pages,
      Findings findings) {
    Set<String> known = new HashSet<>(OTHER_PAGES);
    known.addAll(Set.of(RECEIPT, EXIT));
    topics.values().forEach(topic -> known.add(topic.url()));
    articles.forEach(page -> known.add(page.what().url()));
    pages.forEach(page -> known.add(page.what().url()));
    for (Page<?> page : Stream.<Page<?>>concat(articles.stream(), pages.stream()).toList()) {
      for (Markdown.Target target : page.targets()) {
        checkLink(page.file(), target, known, findings);
      }
    }
  }

  private static void checkLink(
      String file, Markdown.Target link, Set<String> known, Findings findings) {
    String target = link.target();
    if (target.startsWith("/")) {
      if (!known.contains(target)) {
        findings.error(file, link.line(), "this link leads nowhere: there is no page " + target);
      }
    } else if (!YamlMap.isHttps(target)
        && !target.startsWith("mailto:")
        && !target.startsWith("tel:")) {
      findings.error(
          file,
          link.line(),
          "a link must begin with https:// or, on this site, with / (found \"" + target + "\")");
    }
  }

  private static void checkTopicsUsed(
      Map<String, Topic> topics, List<Page<Article>> articles, Findings findings) {
    for (Topic topic : topics.values()) {
      if (articles.stream().noneMatch(page -> page.what().topic().equals(topic.id()))) {
        findings.error(
            "content/topics.yaml", 1, "no article stands under the topic \"" + topic.id() + "\"");
      }
    }
  }
}

package signpost.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one article, and refuses what an editor would not want published.
final class ArticleReader {
  private static final int FEWEST_ALIASES = 12;
  private static final String SUBJECTS = "say under which words people would look this up";
  private static final String DANGER = "say at least one thing for which to call 999";
  private static final String SIGNPOSTS = "name at least one organisation that helps";

  private final List<String> headings;
  private final Map<String, Topic> topics;
  private final LocalDate today;
  private final Findings findings;

  /// @param headings the headings that each article has, in this order
  /// @param today decides which reviews are overdue
  ArticleReader(
      List<String> headings, Map<String, Topic> topics, LocalDate today, Findings findings) {
    this.headings = headings;
    this.topics = topics;
    this.today = today;
    this.findings = findings;
  }

  /// @param id the file's name without its ending
  Page<Article> read(String id, Source source) {
    FrontMatter file = FrontMatter.of(source, findings);
    YamlMap yaml = file.yaml();
    Markdown body = Markdown.read(source.name(), file.body(), file.bodyOffset(), findings);
    Topic topic = yaml.oneOf("topic", topics);
    Nation nation = yaml.oneOf("nation", Nation.BY_ID);
    Article article =
        new Article(
            id,
            yaml.text("title", 8, 70),
            yaml.text("summary", 60, 200),
            topic == null ? "" : topic.id(),
            nation == null ? Nation.UK : nation,
            filled(yaml, "a-to-z", yaml.texts("a-to-z"), SUBJECTS),
            aliases(yaml),
            filled(yaml, "danger", yaml.texts("danger"), DANGER),
            filled(yaml, "signposts", signposts(yaml), SIGNPOSTS),
            yaml.maps("law").stream().map(Law::read).toList(),
            yaml.date("reviewed"),
            reviewDue(yaml),
            intro(body),
            sections(source.name(), body),
            links(body));
    yaml.nothingElse();
    return new Page<>(article, source.name(), yaml.line("title"), article.title(), body.targets());
  }

  private static List<String> aliases(YamlMap yaml) {
    List<String> aliases = yaml.texts("aliases");
    if (yaml.has("aliases") && aliases.size() < FEWEST_ALIASES) {
      yaml.error(
          "aliases",
          "\"aliases\" has %d entries; write at least %d ways in which people really put it"
              .formatted(aliases.size(), FEWEST_ALIASES));
    }
    return aliases;
  }

  private static List<Signpost> signposts(YamlMap yaml) {
    return yaml.maps("signposts").stream().map(Signpost::read).toList();
  }

  /// A list that must hold something. That it is there at all has been looked at when it was read.
  ///
  /// @param advice what an editor should write
  private static <T> List<T> filled(YamlMap yaml, String key, List<T> values, String advice) {
    if (yaml.has(key) && values.isEmpty()) {
      yaml.error(key, "\"" + key + "\" is empty; " + advice);
    }
    return values;
  }

  private LocalDate reviewDue(YamlMap yaml) {
    LocalDate due = yaml.date("review-due");
    if (yaml.has("review-due") && due.isBefore(today)) {
      yaml.warning("review-due", "the review of this article was due on " + due);
    }
    return due;
  }

  private static Section intro(Markdown body) {
    Markdown.Part part = body.parts().getFirst();
    return new Section("", part.html(), part.text());
  }

  private List<Section> sections(String file, Markdown body) {
    List<Markdown.Part> parts = body.parts().subList(1, body.parts().size());
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < Math.max(headings.size(), parts.size()); i++) {
      Markdown.Part part = i < parts.size() ? parts.get(i) : body.parts().getLast();
      String wanted = i < headings.size() ? headings.get(i) : "the end of the article";
      String found = i < parts.size() ? part.heading() : "the end of the article";
      if (!wanted.equals(found)) {
        findings.error(
            file,
            part.line(),
            "expected \"## %s\" here and found \"%s\"; the headings with ## are, in this order: %s"
                .formatted(wanted, found, String.join("; ", headings)));
        return List.of();
      }
      if (part.text().isEmpty()) {
        findings.error(file, part.line(), "nothing is written under this heading");
      }
      sections.add(new Section(part.heading(), part.html(), part.text()));
    }
    return sections;
  }

  private static List<String> links(Markdown body) {
    Set<String> ids = new LinkedHashSet<>();
    for (Markdown.Target target : body.targets()) {
      if (target.target().startsWith("/guidance/")) {
        ids.add(target.target().substring("/guidance/".length()).replace("/", ""));
      }
    }
    return List.copyOf(ids);
  }
}

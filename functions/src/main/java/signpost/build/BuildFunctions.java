package signpost.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import signpost.content.Article;
import signpost.content.Content;
import signpost.content.ContentException;
import signpost.content.Findings;
import signpost.content.Service;
import signpost.guidance.Entry;
import signpost.guidance.IndexWriter;
import signpost.guidance.Law;
import signpost.guidance.Section;
import signpost.guidance.Signpost;
import signpost.site.build.Shells;

/// Build step: `content/` becomes what the functions read beside their classes.
///
/// Arguments: the project's root, and the folder to write to.
public final class BuildFunctions {
  private BuildFunctions() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Findings findings = new Findings();
    Content content = Content.load(root, LocalDate.now(ZoneOffset.UTC), findings);
    byte[] index = index(root, content, findings);
    if (!findings.errors().isEmpty()) {
      throw new ContentException(findings);
    }
    Files.write(out.resolve("signpost/guidance/guidance.index"), index);
    Path shell = Files.createDirectories(out.resolve("signpost/http")).resolve("shell.properties");
    Files.writeString(shell, Shells.of(root, content).toProperties());
    Files.writeString(out.resolve("signpost/front/exit-target"), content.service().exitTarget());
    Path http = out.resolve("signpost/http");
    Files.write(http.resolve("addresses"), content.allAddresses());
    Files.writeString(http.resolve("retention.properties"), retention(content.service()));
  }

  private static String retention(Service service) {
    return """
    consents=%d
    usage=%d
    feedback=%d
    feedback-email=%d
    """
        .formatted(
            service.consentDays(),
            service.usageDays(),
            service.feedbackDays(),
            service.feedbackEmailDays());
  }

  static byte[] index(Path root, Content content, Findings findings) {
    DangerFile danger = DangerFile.read(root, findings);
    IndexWriter writer = new IndexWriter(danger.panels(), danger.rules());
    for (Article article : content.articles()) {
      writer.add(entry(article, content), article.aliases());
    }
    return writer.toBytes();
  }

  private static Entry entry(Article article, Content content) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", article.intro().text()));
    article
        .sections()
        .forEach(section -> sections.add(new Section(section.heading(), section.text())));
    return new Entry(
        article.id(),
        article.title(),
        article.summary(),
        article.url(),
        article.topic(),
        article.nation().id(),
        article.reviewed().toString(),
        sections,
        article.signposts().stream()
            .map(to -> new Signpost(to.organisation(), to.label(), to.url(), to.phone()))
            .toList(),
        article.law().stream()
            .map(
                law ->
                    new Law(
                        law.statute(),
                        law.section(),
                        law.says(),
                        law.url(),
                        law.checked().toString()))
            .toList(),
        content.related(article).stream().map(Article::id).toList());
  }
}

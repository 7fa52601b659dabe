package signpost.site.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import signpost.content.Content;
import signpost.content.ContentException;
import signpost.content.Findings;

/// Build step: `content/` becomes the static site.
///
/// Arguments: the project's root, and the folder to write to: `www/` the site, `edge/` the function
/// at CloudFront, `wording.txt` what visitors are asked about cookies. Ends with status 1 and the
/// list of what is wrong when the content has errors; warnings are printed and build.
public final class BuildSite {
  private BuildSite() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Findings findings = new Findings();
    Content content = Content.load(root, LocalDate.now(ZoneOffset.UTC), findings);
    Path out = Files.createDirectories(Path.of(args[1]));
    Files.writeString(out.resolve("wording.txt"), content.wording());
    findings.warnings().forEach(warning -> System.out.println("[WARNING] " + warning));
    try {
      MessageKeys.check(root, content.messages().keySet(), findings);
      if (!findings.errors().isEmpty()) {
        throw new ContentException(findings);
      }
    } catch (ContentException wrong) {
      System.err.println("The content has errors:\n" + wrong.getMessage());
      System.exit(1);
    }
    content.checks().forEach(check -> System.out.print(CheckTree.text(check)));
    new SiteWriter(root, content, out.resolve("www")).write();
    Path edge = Files.createDirectories(out.resolve("edge")).resolve("viewer-request.js");
    Files.writeString(edge, EdgeFile.of(root, content.cookies()));
  }
}

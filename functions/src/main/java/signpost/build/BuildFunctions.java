package signpost.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import signpost.content.Content;
import signpost.content.ContentException;
import signpost.content.Findings;
import signpost.content.Service;
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
    byte[] index = SearchIndex.of(root, content, findings);
    if (!findings.errors().isEmpty()) {
      throw new ContentException(findings);
    }
    Files.write(out.resolve("signpost/guidance/guidance.index"), index);
    Files.write(out.resolve("signpost/guidance/guidance.mark"), mark(index));
    Path shell = Files.createDirectories(out.resolve("signpost/http")).resolve("shell.properties");
    Files.writeString(shell, Shells.of(root, content).toProperties());
    Files.writeString(out.resolve("signpost/front/exit-target"), content.service().exitTarget());
    Path http = out.resolve("signpost/http");
    Files.write(http.resolve("addresses"), content.allAddresses());
    Files.writeString(http.resolve("retention.properties"), retention(content.service()));
  }

  /// What one build of the index is told from another by.
  private static byte[] mark(byte[] index) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(index);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String retention(Service service) {
    return """
    consents=%d
    usage=%d
    feedback=%d
    feedback-email=%d
    unanswered=%d
    desk=%d
    """
        .formatted(
            service.consentDays(),
            service.usageDays(),
            service.feedbackDays(),
            service.feedbackEmailDays(),
            service.unansweredDays(),
            service.deskDays());
  }
}

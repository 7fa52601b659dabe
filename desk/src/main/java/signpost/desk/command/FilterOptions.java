package signpost.desk.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import signpost.desk.feedback.Filter;
import signpost.desk.feedback.Inbox;
import signpost.desk.feedback.Tags;

/// Which feedback: all that is given must fit.
final class FilterOptions {
  private @Nullable CommandSpec command;

  @Option(
      names = "--list",
      paramLabel = "LIST",
      description = "received, acknowledged, replied, closed, spam or quarantined.")
  private String list = "";

  @Option(names = "--tag", paramLabel = "TAG", description = "With this tag.")
  private String tag = "";

  @Option(names = "--page", paramLabel = "PATH", description = "About this page, such as /topics/.")
  private String page = "";

  @Option(names = "--from", paramLabel = "DAY", description = "First day (UTC), as 2026-11-23.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day (UTC).")
  private @Nullable LocalDate to;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Each must be in the text, the reply or the page; in any case.")
  private String words = "";

  @Spec(Target.MIXEE)
  void command(CommandSpec other) {
    command = other;
  }

  Filter filter() {
    if (!list.isEmpty() && !Inbox.listNames().contains(list)) {
      throw wrong("--list is one of " + String.join(", ", Inbox.listNames()) + ".");
    }
    String name = Tags.read(tag);
    if (!tag.isEmpty() && name == null) {
      throw wrong("--tag is letters, digits and hyphens, at most 30.");
    }
    return new Filter(list, name == null ? "" : name, page, from, to, words);
  }

  private ParameterException wrong(String message) {
    return Asked.wrong(command, message);
  }
}

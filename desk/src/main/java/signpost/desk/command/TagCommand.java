package signpost.desk.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Tags;
import signpost.feedback.Reference;

@Command(
    name = "tag",
    description = "Gives feedback a tag.%n",
    footer = {
      "",
      "Examples:",
      "  desk/run tag 7K2M-9QXA-T4RC 0X5N-2RWF-K8DH maps",
      "",
      ChangesMade.FIELDS,
      ""
    })
final class TagCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "2..*",
      paramLabel = "REF... TAG",
      description = "One reference or several, then the tag.")
  private List<String> words = List.of();

  @Option(
      names = "--seen",
      paramLabel = "VERSION",
      description = "Only if it is still at this version, as show says it. For one reference.")
  private int seen = -1;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  TagCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    List<Reference> references = Asked.references(command, words.subList(0, words.size() - 1));
    if (seen >= 0 && references.size() > 1) {
      throw Asked.wrong(command, "--seen is for one reference.");
    }
    String tag = Tags.read(words.getLast());
    if (tag == null) {
      throw Asked.wrong(command, "A tag is letters, digits and hyphens, at most 30.");
    }
    Change change = new Change.Tag(tag);
    return new ChangesMade(desk).make(references, seen, change, json);
  }
}

package signpost.desk.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Tags;
import signpost.feedback.Reference;

/// A command that does one thing to feedback, or to several: references, then a word that says
/// what.
abstract class ChangeCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "2..*",
      paramLabel = "REF... WORD",
      description = "One reference or several, then the state or the tag.")
  private List<String> words = List.of();

  @Option(
      names = "--seen",
      paramLabel = "VERSION",
      description = "Only if it is still at this version, as show says it. For one reference.")
  private int seen = -1;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  ChangeCommand(DeskCommand desk) {
    this.desk = desk;
  }

  /// @param word as it was typed
  /// @throws ParameterException where it says nothing that can be done
  abstract Change change(String word);

  final ParameterException wrong(String message) {
    return Asked.wrong(command, message);
  }

  final String tag(String word) {
    String tag = Tags.read(word);
    if (tag == null) {
      throw wrong("A tag is letters, digits and hyphens, at most 30.");
    }
    return tag;
  }

  @Override
  public final Integer call() throws Exception {
    List<Reference> references = Asked.references(command, words.subList(0, words.size() - 1));
    if (seen >= 0 && references.size() > 1) {
      throw wrong("--seen is for one reference.");
    }
    return new ChangesMade(desk).make(references, seen, change(words.getLast()), json);
  }
}

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
import signpost.feedback.Feedback;
import signpost.feedback.Reference;

@Command(
    name = "state",
    description =
        "Puts feedback into another state; what was kept apart as a machine's is no longer.%n",
    footer = {
      "",
      "Examples:",
      "  desk/run state 7K2M-9QXA-T4RC acknowledged",
      "  desk/run state 7K2M-9QXA-T4RC 0X5N-2RWF-K8DH closed --json",
      "",
      ChangesMade.FIELDS,
      ""
    })
final class StateCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "2..*",
      paramLabel = "REF... STATE",
      description = "One reference or several, then the state.")
  private List<String> words = List.of();

  @Option(
      names = "--seen",
      paramLabel = "VERSION",
      description = "Only if it is still at this version, as show says it. For one reference.")
  private int seen = -1;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  StateCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    List<Reference> references = Asked.references(command, words.subList(0, words.size() - 1));
    if (seen >= 0 && references.size() > 1) {
      throw Asked.wrong(command, "--seen is for one reference.");
    }
    Feedback.State state = Feedback.State.of(words.getLast());
    if (state == null) {
      throw Asked.wrong(
          command, "A state is received, acknowledged, replied, closed or spam; it comes last.");
    }
    Change change = new Change.To(state);
    return new ChangesMade(desk).make(references, seen, change, json);
  }
}

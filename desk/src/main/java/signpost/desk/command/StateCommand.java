package signpost.desk.command;

import picocli.CommandLine.Command;
import signpost.desk.feedback.Change;
import signpost.feedback.Feedback;

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
final class StateCommand extends ChangeCommand {
  StateCommand(DeskCommand desk) {
    super(desk);
  }

  @Override
  Change change(String word) {
    Feedback.State state = Feedback.State.of(word);
    if (state == null) {
      throw wrong("A state is received, acknowledged, replied, closed or spam; it comes last.");
    }
    return new Change.To(state);
  }
}

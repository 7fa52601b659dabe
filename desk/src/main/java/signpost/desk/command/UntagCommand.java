package signpost.desk.command;

import picocli.CommandLine.Command;
import signpost.desk.feedback.Change;

@Command(
    name = "untag",
    description = "Takes a tag off feedback.%n",
    footer = {"", "Examples:", "  desk/run untag 7K2M-9QXA-T4RC maps", "", ChangesMade.FIELDS, ""})
final class UntagCommand extends ChangeCommand {
  UntagCommand(DeskCommand desk) {
    super(desk);
  }

  @Override
  Change change(String word) {
    return new Change.Untag(tag(word));
  }
}

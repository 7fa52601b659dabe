package signpost.desk.command;

import picocli.CommandLine.Command;
import signpost.desk.feedback.Change;

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
final class TagCommand extends ChangeCommand {
  TagCommand(DeskCommand desk) {
    super(desk);
  }

  @Override
  Change change(String word) {
    return new Change.Tag(tag(word));
  }
}

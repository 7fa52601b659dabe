package signpost.desk.pages;

import org.jspecify.annotations.Nullable;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Tags;
import signpost.feedback.Feedback;

/// What is to be done, as the buttons of a page say it: `state:closed`, `tag`, `untag:maps`.
sealed interface ChangeForm {

  record Read(Change change, String done) implements ChangeForm {}

  record Wrong(String field, String problem) implements ChangeForm {}

  static ChangeForm read(String action, String tag) {
    if (action.startsWith("state:")) {
      Feedback.@Nullable State state = Feedback.State.of(action.substring("state:".length()));
      if (state == null) {
        return new Wrong("action", "There is no such state.");
      }
      return new Read(new Change.To(state), "moved to \u201c" + Texts.list(state.id()) + "\u201d");
    }
    if (action.startsWith("untag:")) {
      String name = action.substring("untag:".length());
      return new Read(new Change.Untag(name), "no longer tagged \u201c" + name + "\u201d");
    }
    if (!action.equals("tag")) {
      return new Wrong("action", "Choose what to do.");
    }
    String name = Tags.read(tag);
    return name == null
        ? new Wrong("tag", "A tag has letters, digits and hyphens, at most 30 of them.")
        : new Read(new Change.Tag(name), "tagged \u201c" + name + "\u201d");
  }
}

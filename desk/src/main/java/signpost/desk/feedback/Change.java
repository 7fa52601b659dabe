package signpost.desk.feedback;

import java.util.Set;
import java.util.TreeSet;
import signpost.feedback.Feedback;

/// What somebody of the team does to feedback.
public sealed interface Change {
  /// A reply as long as the form on the site takes; the sender reads it there.
  int LONGEST_REPLY = 4000;

  /// Puts it into another state. What was kept apart as a machine's is no longer.
  record To(Feedback.State state) implements Change {}

  /// Answers it; the sender reads the answer by their reference.
  record Reply(String text) implements Change {}

  record Tag(String tag) implements Change {}

  record Untag(String tag) implements Change {}

  /// Makes it what it was before.
  record Back(Feedback before) implements Change {}

  /// The feedback as it is afterwards, with the next version.
  default Feedback applied(Feedback now) {
    return switch (this) {
      case To(Feedback.State state) -> with(now, now.tags(), false, state, now.reply());
      case Reply(String text) -> with(now, now.tags(), false, Feedback.State.REPLIED, text.strip());
      case Tag(String tag) ->
          with(now, and(now.tags(), tag), now.quarantined(), now.state(), now.reply());
      case Untag(String tag) ->
          with(now, without(now.tags(), tag), now.quarantined(), now.state(), now.reply());
      case Back(Feedback before) ->
          with(now, before.tags(), before.quarantined(), before.state(), before.reply());
    };
  }

  /// What the record calls it.
  default String name() {
    return switch (this) {
      case To to -> "state";
      case Reply reply -> "replied";
      case Tag tag -> "tagged";
      case Untag untag -> "untagged";
      case Back back -> "undone";
    };
  }

  private static Set<String> and(Set<String> tags, String tag) {
    Set<String> more = new TreeSet<>(tags);
    more.add(tag);
    return more;
  }

  private static Set<String> without(Set<String> tags, String tag) {
    Set<String> fewer = new TreeSet<>(tags);
    fewer.remove(tag);
    return fewer;
  }

  private static Feedback with(
      Feedback now, Set<String> tags, boolean quarantined, Feedback.State state, String reply) {
    return new Feedback(
        now.reference(),
        now.fingerprint(),
        now.text(),
        now.page(),
        now.rating(),
        tags,
        now.danger(),
        quarantined,
        state,
        now.version() + 1,
        reply,
        now.received(),
        now.until());
  }
}

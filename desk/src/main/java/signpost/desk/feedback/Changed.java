package signpost.desk.feedback;

import signpost.feedback.Feedback;

/// What became of a change.
public sealed interface Changed {
  /// It is done.
  record Done(Feedback before, Feedback now) implements Changed {}

  /// It is so already; nothing was written.
  record Nothing(Feedback now) implements Changed {}

  /// Somebody else was quicker: nothing was changed, and this is how it stands now.
  record Conflict(Feedback now) implements Changed {}

  /// It has been erased, or its time is over.
  record Gone() implements Changed {}
}

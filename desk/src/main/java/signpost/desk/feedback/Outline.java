package signpost.desk.feedback;

import java.time.Instant;
import signpost.feedback.Feedback;
import signpost.feedback.Reference;

/// Feedback without anything that was written: what figures are made of.
///
/// @param list the team's list that it stands in, a state's name or `quarantined`
/// @param page address of the page that it is about; empty where that is not known
/// @param rating 1 (very poor) to 5 (very good); 0 where none was given
/// @param received to the second
public record Outline(
    Reference reference, String list, String page, int rating, boolean danger, Instant received) {

  static Outline of(Feedback feedback) {
    return new Outline(
        feedback.reference(),
        feedback.list(),
        feedback.page(),
        feedback.rating(),
        feedback.danger(),
        feedback.received());
  }

  /// Whether it looks sent by a machine, or the team called it spam.
  public boolean setApart() {
    return list.equals(Feedback.QUARANTINED) || list.equals(Feedback.State.SPAM.id());
  }
}

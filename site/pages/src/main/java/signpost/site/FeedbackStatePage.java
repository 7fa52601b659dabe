package signpost.site;

import org.jspecify.annotations.Nullable;

/// What became of feedback, for who has its reference; straight after sending, the thanks.
///
/// @param reference grouped, such as `7K2M-9QXA-T4RV-P`
/// @param state `received`, `acknowledged`, `replied`, `closed`, or `erased`
/// @param received the day, such as "23 November 2026"; empty once erased
/// @param reply of the team; empty where there is none
/// @param sent whether it was sent just now
/// @param urgent where what was sent reads like danger; stands before the thanks
/// @param back the page to go back to
public record FeedbackStatePage(
    String reference,
    String state,
    String received,
    String reply,
    boolean sent,
    @Nullable UrgentPanel urgent,
    String back) {
  public FeedbackStatePage {
    Require.text("reference", reference);
    Require.text("state", state);
    Require.path("back", back);
  }

  /// Without the reference, which opens what was sent.
  @Override
  public String toString() {
    return "feedback " + state;
  }
}

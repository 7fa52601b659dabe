package signpost.site;

import java.util.List;

/// What is on record about a visitor's choices, to read or to print.
///
/// @param state `accepted`, `refused`, `pending` (refused, and a record is still to be erased) or
///   `undecided`; a message is chosen by it
/// @param events the newest first; none for who has refused, or has not chosen
public record ReceiptPage(String state, List<Event> events) {

  /// @param time such as "23 November 2026 at 10:15 (UTC)"
  /// @param granted titles of the purposes that were allowed
  /// @param refused titles of the purposes that were not
  /// @param how a sentence about banner or page, script or not, Global Privacy Control or not
  /// @param wording number of the wording, and its hash
  /// @param until day until which it holds, such as "24 May 2027"
  public record Event(
      String time,
      List<String> granted,
      List<String> refused,
      String how,
      String wording,
      String hash,
      String until) {
    public Event {
      granted = List.copyOf(granted);
      refused = List.copyOf(refused);
    }
  }

  public ReceiptPage {
    Require.text("state", state);
    events = List.copyOf(events);
  }
}

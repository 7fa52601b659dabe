package signpost.desk.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import signpost.feedback.Feedback;

/// Feedback as a line of the inbox.
///
/// @param reference with its dashes
/// @param symbols the reference without them, as the address has it
/// @param waiting for how long nobody has read it; empty where somebody has
public record ItemView(
    String reference,
    String symbols,
    int version,
    boolean danger,
    String list,
    String received,
    String waiting,
    List<Piece> excerpt,
    String page,
    int rating,
    List<String> tags) {
  private static final int EXCERPT = 220;

  static ItemView of(Feedback feedback, Instant now) {
    return new ItemView(
        feedback.reference().grouped(),
        feedback.reference().symbols(),
        feedback.version(),
        feedback.danger(),
        feedback.list(),
        Texts.time(feedback.received()),
        waiting(feedback, now),
        Piece.excerpt(feedback.text(), EXCERPT),
        feedback.page(),
        feedback.rating(),
        List.copyOf(new TreeSet<>(feedback.tags())));
  }

  static String waiting(Feedback feedback, Instant now) {
    boolean unread = feedback.state() == Feedback.State.RECEIVED;
    return unread && (feedback.danger() || !feedback.quarantined())
        ? Texts.duration(Duration.between(feedback.received(), now))
        : "";
  }
}

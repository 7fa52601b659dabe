package signpost.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Feedback as it is kept. There is no network address and nothing about the browser.
///
/// @param reference names it, made of the submission's token
/// @param fingerprint tells whether another submission under the same token says the same
/// @param text as it was sent, less control characters, line ends as one
/// @param page address of the page that it is about; empty where that is not known
/// @param rating 1 (very poor) to 5 (very good); 0 where none was given
/// @param tags that the team has given it
/// @param danger whether the text reads like danger
/// @param quarantined whether it looks sent by a machine; kept apart, never dropped
/// @param state what the team has done with it
/// @param version how often the team has changed it
/// @param reply of the team; empty where there is none
/// @param received by the server's clock, to the second
/// @param until when it is forgotten
public record Feedback(
    Reference reference,
    String fingerprint,
    String text,
    String page,
    int rating,
    Set<String> tags,
    boolean danger,
    boolean quarantined,
    State state,
    int version,
    String reply,
    Instant received,
    Instant until) {

  /// The list of what looks sent by a machine.
  public static final String QUARANTINED = "quarantined";

  public Feedback {
    tags = Set.copyOf(tags);
  }

  public enum State {
    RECEIVED,
    ACKNOWLEDGED,
    REPLIED,
    CLOSED,
    SPAM;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What the sender is told: nobody is told that a machine thinks they are one.
    String shown() {
      return this == SPAM ? RECEIVED.id() : id();
    }

    /// The state with this name, or null.
    public static @Nullable State of(@Nullable String id) {
      for (State state : values()) {
        if (state.id().equals(id)) {
          return state;
        }
      }
      return null;
    }
  }

  /// The team's list that it stands in.
  public String list() {
    return quarantined ? QUARANTINED : state.id();
  }

  /// Without anything that was written, since this may end up in a log.
  @Override
  public String toString() {
    return "feedback " + state.id();
  }
}

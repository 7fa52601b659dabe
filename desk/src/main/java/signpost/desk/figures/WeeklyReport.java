package signpost.desk.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A week on paper. Nothing in it was written by a visitor.
///
/// @param week Monday to Sunday
/// @param made when; what waits, waits at this moment
/// @param states what became of the week's feedback, by the team's lists
/// @param danger the week's feedback that speaks of danger, set apart or not, the newest first
/// @param before the ratings of the week before
/// @param viewsBefore page views in the week before
public record WeeklyReport(
    Period week,
    Instant made,
    List<InList> states,
    List<Danger> danger,
    Unread unread,
    FeedbackPerDay feedback,
    FeedbackPerDay before,
    PagesWithProblems problems,
    PageViewsByPage views,
    long viewsBefore,
    UnansweredPerWeek.Week unanswered,
    Restricted<OldestItems> oldest) {

  public WeeklyReport {
    states = List.copyOf(states);
    danger = List.copyOf(danger);
  }

  /// @param list a state's name, or `quarantined`
  /// @param danger of these, how many speak of danger
  public record InList(String list, long all, long danger) {}

  /// Whatever week it is of.
  ///
  /// @param oldest when it was received, or null where all is read
  public record Unread(long all, long danger, @Nullable Instant oldest) {}

  /// @param waited until somebody took it up, or until now
  public record Danger(Duration waited, Now now) {}

  /// What a reader must know of one that speaks of danger.
  public enum Now {
    WAITING,
    TAKEN_UP,
    /// It is not on record when.
    SOMETIME
  }
}

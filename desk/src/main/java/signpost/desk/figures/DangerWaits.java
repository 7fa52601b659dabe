package signpost.desk.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import signpost.desk.feedback.Outline;
import signpost.desk.feedback.Parallel;
import signpost.desk.record.Deed;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackStore;

/// How long what speaks of danger waited until somebody took it out of the list of what is new, by
/// the team's own record.
final class DangerWaits {
  /// Deeds that take feedback from one list to another (`Change.name`).
  private static final Set<String> MOVES = Set.of("state", "replied");

  private final FeedbackStore store;
  private final DeskRecord record;

  DangerWaits(FeedbackStore store, DeskRecord record) {
    this.store = store;
    this.record = record;
  }

  List<WeeklyReport.Danger> of(List<Outline> feedback, Instant now) {
    List<Supplier<WeeklyReport.Danger>> questions = new ArrayList<>();
    for (Outline one : feedback) {
      if (one.danger()) {
        questions.add(() -> wait(one, now));
      }
    }
    return Parallel.all(questions);
  }

  private WeeklyReport.Danger wait(Outline one, Instant now) {
    if (isNew(one.list())) {
      return new WeeklyReport.Danger(
          Duration.between(one.received(), now), WeeklyReport.Now.WAITING);
    }
    Optional<Instant> taken =
        record.of(store.handle(one.reference()), now).stream()
            .filter(deed -> MOVES.contains(deed.what()))
            .filter(deed -> isNew(deed.from()) && !isNew(deed.to()))
            .map(Deed::at)
            .min(Comparator.naturalOrder());
    return taken
        .map(
            at ->
                new WeeklyReport.Danger(
                    Duration.between(one.received(), at), WeeklyReport.Now.TAKEN_UP))
        .orElse(new WeeklyReport.Danger(Duration.ZERO, WeeklyReport.Now.SOMETIME));
  }

  /// What looks sent by a machine waits like everything else: it could be somebody's.
  private static boolean isNew(String list) {
    return list.equals(Feedback.State.RECEIVED.id()) || list.equals(Feedback.QUARANTINED);
  }
}

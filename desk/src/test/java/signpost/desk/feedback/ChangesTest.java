package signpost.desk.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import signpost.desk.Fixture;
import signpost.desk.record.Deed;
import signpost.feedback.Feedback;

/// Feedback as the team changes it.
final class ChangesTest {
  private final Fixture desk = new Fixture();
  private final Changes changes = desk.changes();

  private List<String> deeds(Feedback feedback) {
    return changes.deeds(feedback.reference()).stream().map(Deed::what).toList();
  }

  private Feedback now(Feedback feedback) {
    return Objects.requireNonNull(changes.find(feedback.reference()));
  }

  @Test
  void eachChangeIsOnRecordWithWhoAndWhen() {
    Feedback put = desk.put("text");
    changes.change(put.reference(), new Change.To(Feedback.State.ACKNOWLEDGED));
    desk.after(Duration.ofMinutes(5));
    changes.change(put.reference(), new Change.Reply("thank you"));

    assertThat(changes.deeds(put.reference()))
        .containsExactly(
            new Deed(desk.clock.instant(), "Rae Reader", "replied", "acknowledged", "replied"),
            new Deed(
                desk.clock.instant().minusSeconds(300),
                "Rae Reader",
                "state",
                "received",
                "acknowledged"));
  }

  @Test
  void ofTwoReadersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    Feedback put = desk.put("text");
    for (int round = 0; round < 20; round++) {
      int version = now(put).version();
      CyclicBarrier start = new CyclicBarrier(2);
      Change one = new Change.Reply("one " + round);
      Change other = new Change.Tag("round-" + round);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Changed> first =
            threads.submit(
                () -> {
                  start.await();
                  return changes.change(put.reference(), version, one);
                });
        Future<Changed> second =
            threads.submit(
                () -> {
                  start.await();
                  return changes.change(put.reference(), version, other);
                });
        assertThat(List.of(first.get(), second.get()))
            .hasOnlyElementsOfTypes(Changed.Done.class, Changed.Conflict.class)
            .filteredOn(Changed.Done.class::isInstance)
            .hasSize(1);
      }
      assertThat(now(put).version()).isEqualTo(version + 1);
    }
    assertThat(deeds(put)).hasSize(20);
  }

  @Test
  void tagsAreListsAndLeaveThem() {
    Feedback put = desk.put("text");
    changes.change(put.reference(), new Change.Tag("maps"));
    Filter tagged = new Filter("", "maps", "", null, null, "");
    assertThat(desk.inbox().slice(tagged, null, 10).items()).hasSize(1);
    changes.change(put.reference(), new Change.Untag("maps"));
    assertThat(desk.inbox().slice(tagged, null, 10).items()).isEmpty();
    changes.change(put.reference(), new Change.Tag("maps"));
    assertThat(desk.inbox().slice(tagged, null, 10).items()).hasSize(1);
  }

  @Test
  void aChangeIsTakenBackUnlessSomebodyChangedItSince() {
    Undo undo = new Undo(changes);
    Feedback first = desk.put("first");
    Feedback second = desk.put("second");
    Change close = new Change.To(Feedback.State.CLOSED);
    int step =
        undo.remember(
            List.of(
                (Changed.Done) changes.change(first.reference(), close),
                (Changed.Done) changes.change(second.reference(), close)));
    changes.change(second.reference(), new Change.Tag("keep"));

    List<Changed> results = undo.undo(step);

    assertThat(results).hasExactlyElementsOfTypes(Changed.Done.class, Changed.Conflict.class);
    assertThat(now(first).state()).isEqualTo(Feedback.State.RECEIVED);
    assertThat(now(second).state()).isEqualTo(Feedback.State.CLOSED);
    assertThat(deeds(first)).containsExactly("undone", "state");
    assertThat(undo.undo(step)).isNull();
  }

  @Test
  void whatWasErasedMeanwhileIsNotMadeAgain() {
    Feedback put = desk.put("text");
    desk.store().erase(put, desk.clock.instant(), Fixture.KEPT);

    assertThat(changes.change(put.reference(), 0, new Change.Tag("maps")))
        .isEqualTo(new Changed.Gone());
    assertThat(changes.find(put.reference())).isNull();
  }

  @Test
  void whatIsSoAlreadyIsNotWrittenAgain() {
    Feedback put = desk.put("text");
    assertThat(changes.change(put.reference(), new Change.To(Feedback.State.RECEIVED)))
        .isEqualTo(new Changed.Nothing(put));
    assertThat(deeds(put)).isEmpty();
  }
}

package signpost.desk.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import signpost.desk.Team;
import signpost.desk.database.Database;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Changed;
import signpost.desk.feedback.Changes;
import signpost.desk.record.DeskRecord;
import signpost.dynamodb.Tapped;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackFunction;
import signpost.feedback.FeedbackStore;
import signpost.http.Events;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// What is erased is gone from the table, and from a restored copy of it; everything else stays.
final class ErasingTest {
  private final Team team = new Team();
  private final Database database = team.database();
  private final DeskRecord record =
      new DeskRecord(team.direct(), team.tables().deskRecord(), Duration.ofDays(730));
  private final Changes changes = new Changes(database, team.store(), record, team.clock());
  private final Erasing erasing =
      new Erasing(database, team.store(), record, Team.KEPT, team.clock());

  private static void quietly(long count) {}

  private void tag(Feedback feedback, String tag) {
    assertThat(changes.change(feedback.reference(), new Change.Tag(tag)))
        .isInstanceOf(Changed.Done.class);
  }

  private void untag(Feedback feedback, String tag) {
    assertThat(changes.change(feedback.reference(), new Change.Untag(tag)))
        .isInstanceOf(Changed.Done.class);
  }

  private static Address address(String typed) {
    return Objects.requireNonNull(Address.read(typed));
  }

  private Replay replay(String table) {
    return new Replay(database, table, record, Team.KEPT, team.clock());
  }

  /// All that any item of the feedback table holds, as text.
  private String everything() {
    return team.items(team.tables().feedback()).stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void oneIsErasedWithItsAddressItsTagsAndThoseThatWereTakenOff() {
    Feedback erased = team.receive("Forget these words", "jo@example.org");
    Feedback kept = team.receive("Keep these words", "ann@example.org");
    tag(erased, "maps");
    tag(erased, "buses");
    tag(kept, "maps");
    untag(erased, "buses");
    assertThat(everything()).contains(erased.reference().symbols() + "#buses");

    assertThat(erasing.erase(erased.reference())).isTrue();
    assertThat(everything())
        .doesNotContain(erased.reference().symbols(), "Forget these words", "jo@example.org")
        .contains(kept.reference().symbols() + "#maps", "Keep these words", "ann@example.org");
    assertThat(team.deeds()).contains("erased an item");
    assertThat(team.items(team.tables().deskRecord()).toString())
        .doesNotContain(erased.reference().symbols());
    assertThat(erasing.erase(erased.reference())).as("again").isFalse();
  }

  @Test
  void aTagThatComesAndGoesAgainIsErasedWherever() {
    Feedback feedback = team.receive("words");
    tag(feedback, "maps");
    untag(feedback, "maps");
    tag(feedback, "maps");
    tag(feedback, "buses");
    Changed done = changes.change(feedback.reference(), new Change.Untag("buses"));
    changes.change(feedback.reference(), new Change.Back(((Changed.Done) done).before()));

    erasing.erase(feedback.reference());
    assertThat(everything()).doesNotContain(feedback.reference().symbols());
  }

  @Test
  void whatTheTeamChangesAtThatMomentIsErasedToo() {
    Feedback feedback = team.receive("words", "jo@example.org");
    AtomicInteger reads = new AtomicInteger();
    team.tap(
        (request, directly) -> {
          var answer = directly.send(request);
          if (request instanceof GetItemRequest get
              && Objects.requireNonNull(get.key().get("reference"))
                  .s()
                  .equals(feedback.reference().symbols())
              && reads.incrementAndGet() == 1) {
            team.untap();
            tag(feedback, "late");
          }
          return answer;
        });
    Erasing tapped =
        new Erasing(
            database,
            new FeedbackStore(
                database.client(), team.tables().feedback(), team.tables().erasedFeedback()),
            record,
            Team.KEPT,
            team.clock());
    assertThat(tapped.erase(feedback.reference())).isTrue();
    assertThat(everything()).doesNotContain(feedback.reference().symbols());
  }

  @Test
  void anAddressIsErasedInAnyCaseAndWhatMentionsItOnlyIfAsked() {
    Feedback given = team.receive("mine", "Jo@Example.org");
    Feedback mentioned = team.receive("write to JO@example.org. Thanks");
    Feedback longer = team.receive("write to bojo@example.org", "ann@example.org");
    Feedback other = team.receive("write to jo@example.org.uk");

    assertThat(
            erasing.eraseAll(
                address(" jo@EXAMPLE.org "), false, ErasingTest::quietly, ErasingTest::quietly))
        .isEqualTo(1);
    assertThat(everything())
        .doesNotContain(given.reference().symbols())
        .contains(mentioned.reference().symbols());
    assertThat(
            erasing.eraseAll(
                address("jo@example.org"), true, ErasingTest::quietly, ErasingTest::quietly))
        .isEqualTo(1);
    assertThat(everything())
        .doesNotContain(mentioned.reference().symbols())
        .contains(longer.reference().symbols(), other.reference().symbols());
  }

  @Test
  void anErasureThatBreaksOffAnywhereIsFinishedByAskingAgain() {
    for (int call = 1; call <= 12; call++) {
      Feedback feedback = team.receive("Forget these words", "jo@example.org");
      tag(feedback, "maps");
      tag(feedback, "buses");
      untag(feedback, "buses");
      int broken = call;
      AtomicInteger calls = new AtomicInteger();
      Tapped.Tap breaks =
          (request, directly) -> {
            if (calls.incrementAndGet() >= broken) {
              throw SdkClientException.create("gone");
            }
            return directly.send(request);
          };
      Erasing tapped =
          new Erasing(
              database,
              new FeedbackStore(
                  database.client(), team.tables().feedback(), team.tables().erasedFeedback()),
              new DeskRecord(database.client(), team.tables().deskRecord(), Duration.ofDays(730)),
              Team.KEPT,
              team.clock());
      team.tap(breaks);
      try {
        tapped.eraseAll(
            address("jo@example.org"), false, ErasingTest::quietly, ErasingTest::quietly);
      } catch (RuntimeException brokenOff) {
        assertThat(calls.get()).isGreaterThanOrEqualTo(broken);
      }
      team.untap();
      erasing.eraseAll(
          address("jo@example.org"), false, ErasingTest::quietly, ErasingTest::quietly);
      assertThat(everything())
          .as("broken off at call " + call)
          .doesNotContain(feedback.reference().symbols(), "jo@example.org");
    }
  }

  @Test
  void aRestoredCopyForgetsAgainWhatWasErasedAndNothingElse() {
    Feedback byTeam = team.receive("erased by the team", "one@example.org");
    Feedback bySender = team.receive("erased by its sender", "two@example.org");
    Feedback byAddress = team.receive("erased by address", "Jo@example.org");
    Feedback byMention = team.receive("call jo@example.org back");
    Feedback kept = team.receive("kept as it is", "ann@example.org");
    for (Feedback each : List.of(byTeam, bySender, byAddress, byMention, kept)) {
      tag(each, "maps");
      tag(each, "buses");
      untag(each, "buses");
    }
    List<Map<String, AttributeValue>> backup = team.items(team.tables().feedback());
    team.after(Duration.ofSeconds(5));

    erasing.erase(byTeam.reference());
    assertThat(bySendersOwnDelete(bySender)).isEqualTo(204);
    erasing.eraseAll(address("jo@example.org"), true, ErasingTest::quietly, ErasingTest::quietly);
    // Restored twice as bad: one entry of the ledger is lost, the address's is there.
    team.direct()
        .deleteItem(
            delete ->
                delete
                    .tableName(team.tables().erasedFeedback())
                    .key(
                        Map.of(
                            "hash",
                            AttributeValue.fromS(team.store().erased(byAddress.reference())))));
    List<Map<String, AttributeValue>> untouched = of(kept, team.items(team.tables().feedback()));
    backup.forEach(item -> put(item));
    assertThat(everything())
        .contains("erased by the team", "erased by its sender", "Jo@example.org");
    team.after(Duration.ofDays(1));
    Feedback later = team.receive("came later", "jo@example.org");

    Replay.Outcome outcome = replay(team.tables().feedback()).run((looked, forgotten) -> {});

    assertThat(everything())
        .doesNotContain(
            "erased by the team",
            "erased by its sender",
            "erased by address",
            "call jo@example.org back",
            "Jo@example.org",
            "one@example.org",
            "two@example.org",
            byTeam.reference().symbols(),
            bySender.reference().symbols(),
            byAddress.reference().symbols(),
            byMention.reference().symbols());
    assertThat(of(kept, team.items(team.tables().feedback())))
        .containsExactlyInAnyOrderElementsOf(untouched);
    assertThat(everything()).contains("came later", later.reference().symbols());
    // Three with text, address and two entries; one without an address.
    assertThat(outcome).isEqualTo(new Replay.Outcome(15 + 6, 15));
    assertThat(replay(team.tables().feedback()).run((looked, forgotten) -> {}))
        .as("again")
        .isEqualTo(new Replay.Outcome(6, 0));
  }

  @Test
  void aCopyUnderAnotherNameIsHashedWithItsOwnKey() {
    Feedback erased = team.receive("erased", "jo@example.org");
    Feedback kept = team.receive("kept");
    erasing.erase(kept.reference());
    erasing.erase(erased.reference());
    Team other = new Team();
    String copy = other.tables().feedback();
    List<Map<String, AttributeValue>> backup = team.items(team.tables().feedback());
    assertThat(backup).as("the key alone").hasSize(1);
    backup.forEach(item -> other.direct().putItem(put -> put.tableName(copy).item(item)));
    other.receive(erased);
    Feedback unknown = other.receive("unknown");

    replay(copy).run((looked, forgotten) -> {});
    assertThat(other.items(copy).toString())
        .doesNotContain(erased.reference().symbols())
        .contains(unknown.reference().symbols());
  }

  @Test
  void whatIsSentAgainAfterItWasErasedStays() {
    Feedback feedback = team.receive("the same words");
    erasing.erase(feedback.reference());
    team.after(Duration.ofMinutes(1));
    Instant now = team.now();
    Feedback again =
        new Feedback(
            feedback.reference(),
            feedback.fingerprint(),
            feedback.text(),
            feedback.page(),
            feedback.rating(),
            Set.of(),
            false,
            false,
            Feedback.State.RECEIVED,
            0,
            "",
            now,
            now.plus(Team.KEPT));
    team.receive(again);
    assertThat(replay(team.tables().feedback()).run((looked, forgotten) -> {}).forgotten())
        .isZero();
    assertThat(everything()).contains(feedback.reference().symbols());
  }

  @Test
  void aReplayThatBreaksOffIsFinishedByAskingAgain() {
    for (int call = 2; call <= 9; call++) {
      Feedback feedback = team.receive("Forget these words", "jo" + call + "@example.org");
      tag(feedback, "maps");
      List<Map<String, AttributeValue>> backup = of(feedback, team.items(team.tables().feedback()));
      erasing.eraseAll(
          address("jo" + call + "@example.org"), false, ErasingTest::quietly, ErasingTest::quietly);
      backup.forEach(this::put);
      int broken = call;
      AtomicInteger calls = new AtomicInteger();
      team.tap(
          (request, directly) -> {
            if (calls.incrementAndGet() >= broken) {
              throw SdkClientException.create("gone");
            }
            return directly.send(request);
          });
      assertThatThrownBy(() -> replay(team.tables().feedback()).run((looked, forgotten) -> {}))
          .isInstanceOf(RuntimeException.class);
      team.untap();
      replay(team.tables().feedback()).run((looked, forgotten) -> {});
      assertThat(everything())
          .as("broken off at call " + call)
          .doesNotContain(feedback.reference().symbols());
    }
  }

  private int bySendersOwnDelete(Feedback feedback) {
    Events site =
        new Events(
            new FeedbackFunction(
                team.direct(),
                Map.of(
                    "FEEDBACK_TABLE", team.tables().feedback(),
                    "ERASED_FEEDBACK_TABLE", team.tables().erasedFeedback(),
                    "SENDING_LIMIT_TABLE", team.tables().sendingLimit())));
    return site.send(
            "DELETE",
            "/api/feedback/" + feedback.reference().grouped(),
            "/api/feedback/{reference}",
            "",
            Map.of("accept", "application/json", "sec-fetch-site", "same-origin"),
            new byte[0])
        .status();
  }

  private static List<Map<String, AttributeValue>> of(
      Feedback feedback, List<Map<String, AttributeValue>> items) {
    return items.stream()
        .filter(
            item ->
                Objects.requireNonNull(item.get("reference"))
                    .s()
                    .startsWith(feedback.reference().symbols()))
        .map(item -> (Map<String, AttributeValue>) new HashMap<>(item))
        .toList();
  }

  private void put(Map<String, AttributeValue> item) {
    team.direct().putItem(put -> put.tableName(team.tables().feedback()).item(item));
  }
}

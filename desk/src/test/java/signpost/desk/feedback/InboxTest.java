package signpost.desk.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signpost.desk.Fixture;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tapped;
import signpost.feedback.Feedback;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Feedback as the team finds it.
final class InboxTest {
  private final Fixture desk = new Fixture();

  private List<String> texts(Filter filter) {
    return desk.inbox().slice(filter, null, 100).items().stream().map(Feedback::text).toList();
  }

  private static Filter words(String words) {
    return new Filter("", "", "", null, null, words);
  }

  private void change(Feedback feedback, Change change) {
    assertThat(desk.changes().change(feedback.reference(), change))
        .isInstanceOf(Changed.Done.class);
  }

  @Test
  void dangerComesFirstHoweverOldThenTheNewestOverMonthsAndStates() {
    desk.danger("danger of last spring");
    desk.after(Duration.ofDays(200));
    desk.put("old");
    desk.after(Duration.ofDays(40));
    desk.danger("danger of now");
    Feedback closed = desk.put("closed");
    change(closed, new Change.To(Feedback.State.CLOSED));
    desk.after(Duration.ofSeconds(1));
    desk.put("new");

    assertThat(texts(Filter.ALL.inList("received")))
        .containsExactly("danger of now", "danger of last spring", "new", "old");
    assertThat(texts(Filter.ALL))
        .containsExactly("danger of now", "danger of last spring", "new", "closed", "old");
    assertThat(desk.inbox().counts().get("received")).isEqualTo(new Inbox.Count(4, 2));
    assertThat(desk.inbox().counts().get("closed")).isEqualTo(new Inbox.Count(1, 0));
  }

  @Test
  void daysOnWhichNothingCanHaveComeFindNothing() {
    change(desk.put("text"), new Change.Tag("maps"));
    LocalDate today = LocalDate.of(2026, 11, 23);
    for (String tag : List.of("", "maps")) {
      assertThat(texts(new Filter("", tag, "", today.plusDays(3), null, ""))).isEmpty();
      assertThat(texts(new Filter("", tag, "", null, today.minusYears(3), ""))).isEmpty();
      assertThat(texts(new Filter("", tag, "", null, LocalDate.MAX, ""))).containsExactly("text");
    }
  }

  @Test
  void partsMeetWithoutGapAndWithoutOverlapEvenWithinOneSecond() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 57; i++) {
      Feedback put = i % 9 == 0 ? desk.danger("d" + i) : desk.put("t" + i);
      all.add(put.reference().symbols());
      if (i % 10 == 0) {
        desk.after(Duration.ofDays(11));
      }
    }
    List<String> seen = new ArrayList<>();
    @Nullable Place after = null;
    do {
      Inbox.Slice slice = desk.inbox().slice(Filter.ALL, after, 5);
      slice.items().forEach(item -> seen.add(item.reference().symbols()));
      after = slice.next();
      assertThat(after == null ? null : Place.read(after.text())).isEqualTo(after);
    } while (after != null);

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void isNarrowedDownByTagPageDayAndWords() {
    Feedback maps = desk.put("The MAP of Caf\u00e9 Street is wrong");
    change(maps, new Change.Tag("maps"));
    desk.after(Duration.ofDays(2));
    Feedback other = desk.put("thank you");
    change(other, new Change.Reply("You are welcome"));

    assertThat(texts(new Filter("", "maps", "", null, null, ""))).containsExactly(maps.text());
    assertThat(texts(new Filter("closed", "maps", "", null, null, ""))).isEmpty();
    assertThat(texts(words("caf\u00c9 map"))).containsExactly(maps.text());
    assertThat(texts(words("welcome"))).containsExactly(other.text());
    assertThat(texts(words("welcome map"))).isEmpty();
    LocalDate first = LocalDate.parse("2026-11-23");
    assertThat(texts(new Filter("", "", "", first, first, ""))).containsExactly(maps.text());
    assertThat(texts(new Filter("", "", "", first.plusDays(1), null, "")))
        .containsExactly(other.text());
  }

  @Test
  void whatIsOneSecondPastItsTimeIsInNoListAndNoCount() {
    Feedback put = desk.danger("forget me");
    desk.after(Fixture.KEPT);
    assertThat(texts(Filter.ALL)).isEmpty();
    assertThat(desk.inbox().counts().values()).allMatch(count -> count.all() == 0);
    assertThat(desk.changes().find(put.reference())).isNull();
    desk.after(Duration.ofSeconds(-1));
    assertThat(texts(Filter.ALL)).containsExactly("forget me");
  }

  @Test
  void noViewScansTheTable() {
    desk.danger("he said he will kill me");
    desk.put("thank you");
    Inbox inbox =
        new Inbox(
            desk.database(
                Tapped.of(
                    Embedded.client(),
                    (request, database) -> {
                      assertThat(request).isNotInstanceOf(ScanRequest.class);
                      return database.send(request);
                    })),
            Fixture.KEPT,
            desk.clock);

    assertThat(inbox.slice(Filter.ALL, null, 10).items()).hasSize(2);
    assertThat(inbox.slice(words("kill"), null, 10).items()).hasSize(1);
    assertThat(inbox.counts().get("received")).isEqualTo(new Inbox.Count(2, 1));
  }
}

package signpost.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.desk.Browser;
import signpost.desk.Fixture;
import signpost.desk.feedback.Change;
import signpost.desk.record.Deed;
import signpost.feedback.Feedback;

/// The pages as a reader uses them, without a script.
final class DeskTest {
  private final Fixture desk = new Fixture();
  private final Browser browser = new Browser(desk.database(), desk.clock);

  @AfterEach
  void stop() {
    browser.close();
  }

  private Feedback now(Feedback feedback) {
    return Objects.requireNonNull(desk.changes().find(feedback.reference()));
  }

  private static String path(Feedback feedback) {
    return "/feedback/" + feedback.reference().symbols();
  }

  @Test
  void theInboxShowsDangerFirstAndHowLongItHasWaited() {
    desk.danger("he said he will kill me");
    desk.after(Duration.ofHours(3));
    desk.put("thank you");

    String page = browser.get("/inbox?list=received").body();

    assertThat(page).contains("Waiting for 3 hours", "Speaks of danger");
    assertThat(page.indexOf("he said he will kill me")).isLessThan(page.indexOf("thank you"));
  }

  @Test
  void aReplyIsReadByItsSenderAndCanBeTakenBack() {
    Feedback put = desk.put("The map is wrong");
    HttpResponse<String> answer =
        browser.post(path(put) + "/reply", Map.of("version", "0", "reply", "It is mended."));
    assertThat(answer.body()).contains("The reply is there", "Undo", "replied");
    assertThat(now(put)).returns("It is mended.", Feedback::reply);

    browser.post("/undo", Map.of("number", "1", "return", path(put)));
    assertThat(now(put)).returns("", Feedback::reply).returns(put.state(), Feedback::state);
  }

  @Test
  void whoIsSecondIsToldAndLosesNothingTyped() {
    Feedback put = desk.put("text");
    desk.changes().change(put.reference(), new Change.To(Feedback.State.ACKNOWLEDGED));

    HttpResponse<String> answer =
        browser.post(
            path(put) + "/reply", Map.of("version", "0", "reply", "Half an hour's work & <b>"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains(
            "Half an hour's work &amp; &lt;b&gt;",
            "Rae Reader moved",
            "name=\"version\" value=\"1\"");
    assertThat(now(put).reply()).isEmpty();
  }

  @Test
  void severalAreChangedAtOnceAndWhatSomebodyElseChangedIsLeft() {
    Feedback first = desk.put("first");
    Feedback second = desk.put("second");
    desk.changes().change(second.reference(), new Change.Tag("mine"));

    HttpResponse<String> answer =
        browser.post(
            "/inbox/change",
            Map.of(
                "item-" + first.reference().symbols(),
                "0",
                "item-" + second.reference().symbols(),
                "0",
                "action",
                "state:closed",
                "return",
                "/inbox?list=received"));

    assertThat(answer.body())
        .contains(
            "1 item moved to", second.reference().grouped() + " was changed by somebody else");
    assertThat(now(first).state()).isEqualTo(Feedback.State.CLOSED);
    assertThat(now(second).state()).isEqualTo(Feedback.State.RECEIVED);
  }

  @Test
  void personalDataIsCoveredUntilItIsOpenedAndThatIsOnRecord() {
    Feedback put = desk.put("Call me: 07700 900123, SW1A 1AA");
    desk.email(put, "sam@example.org");
    String covered = browser.get(path(put)).body();
    assertThat(covered)
        .contains("telephone number covered", "email address covered")
        .doesNotContain("900123", "sam@example.org", "1AA");
    assertThat(browser.get("/inbox").body()).doesNotContain("900123");

    String open = browser.post(path(put) + "/open", Map.of()).body();

    assertThat(open).contains("07700 900123", "sam@example.org");
    assertThat(desk.changes().deeds(put.reference()))
        .extracting(Deed::what)
        .containsExactly("opened");
    desk.after(Duration.ofMinutes(15));
    assertThat(browser.get(path(put)).body()).doesNotContain("900123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</textarea><img src=x onerror=alert(1)>",
        "\" autofocus onfocus=alert(1) x=\"",
        "\u202Eevil\u202C",
        "${1+1} @if(true)",
        "a\u0000b"
      })
  void whatWasWrittenIsTextAndNothingElse(String text) {
    Feedback put = desk.put(text);
    desk.changes().change(put.reference(), new Change.Reply(text));
    for (String page :
        List.of(
            browser.get(path(put)).body(),
            browser.get("/inbox").body(),
            browser.post("/inbox", Map.of("words", text, "tag", text, "page", text)).body())) {
      assertThat(page).doesNotContain("<script>alert", "<img src=x", "=\"\" autofocus onfocus");
    }
  }

  @Test
  void wordsThatAreSearchedForStandInNoAddress() {
    desk.put("my name is Sam Canary");
    HttpResponse<String> answer = browser.post("/inbox", Map.of("words", "canary", "list", ""));
    assertThat(answer.body()).contains("Sam Canary");
    assertThat(answer.uri().toString()).doesNotContain("canary");
  }

  @Test
  void whatIsNotThereIsSaidAndLeadsBack() {
    assertThat(browser.get("/feedback/7K2M9QXAT4RC").statusCode()).isEqualTo(404);
    assertThat(browser.get("/nothing").body()).contains("There is no such page");
    assertThat(browser.post("/inbox", Map.of("from", "yesterday", "words", "kept words")).body())
        .contains("A day is written like", "kept words");
    assertThat(browser.post("/inbox/change", Map.of("action", "tag", "tag", "no tag!")).body())
        .contains("A tag has letters");
  }
}

package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.feedback.Sender.JSON;
import static signpost.feedback.Sender.PATH;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.http.Events;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The feedback routes, with their bad inputs.
final class FeedbackFunctionTest {
  private final Sender sender = new Sender();

  private AttributeValue stored(String name) {
    assertThat(sender.items()).hasSize(1);
    return Objects.requireNonNull(sender.items().getFirst().get(name), name);
  }

  private void nothingIsStored() {
    assertThat(sender.items()).isEmpty();
  }

  // ---------------------------------------------------------------- sending

  @Test
  void aFormIsKeptAndThankedFor() {
    Events.Answer answer =
        sender.form("text=The+map+is+wrong&rating=2&page=%2Ftopics%2F&email=&website=");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).matches("/api/feedback/.{4}-.{4}-.{4}\\?sent");
    assertThat(stored("text").s()).isEqualTo("The map is wrong");
    assertThat(stored("rating").n()).isEqualTo("2");
    assertThat(stored("page").s()).isEqualTo("/topics/");
    assertThat(sender.items().getFirst()).doesNotContainKeys("email", "personal", "reply");

    Events.Answer thanks = sender.read(answer.header("location"), "text/html");
    assertThat(thanks.status()).isEqualTo(200);
    assertThat(thanks.body())
        .contains(Sender.reference(answer), "href=\"/topics/\"")
        .doesNotContain("The map is wrong");
  }

  @Test
  void jsonIsAnsweredWithTheReference() {
    Events.Answer answer =
        sender.json(
            "token-1",
            "{\"text\":\"Good\",\"rating\":5,\"page\":\"/\",\"email\":\"jo@example.org\",\"contact\":true}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body())
        .matches("\\{\"reference\":\"[^\"]{14}\",\"receivedAt\":\"2026-11-23T10:17:30Z\"}");
    assertThat(Long.parseLong(stored("expires").n()))
        .isEqualTo(Sender.START.plus(Duration.ofDays(365)).getEpochSecond());
  }

  @Test
  void anAddressToReplyToExpiresBeforeTheTextAndIsErasedWithIt() {
    String body = "text=x&contact=yes&email=jo%40example.org&submission=t1";
    String reference = Sender.reference(sender.form(body));
    sender.form(body);

    assertThat(sender.items()).hasSize(1);
    assertThat(sender.emails())
        .containsExactly(
            Map.of(
                "reference",
                AttributeValue.fromS(reference.replace("-", "") + "#@email"),
                "email",
                AttributeValue.fromS("jo@example.org"),
                "expires",
                AttributeValue.fromN(
                    Long.toString(Sender.START.plus(Duration.ofDays(90)).getEpochSecond()))));

    assertThat(sender.erase(reference).status()).isEqualTo(204);
    assertThat(sender.emails()).isEmpty();
  }

  @Test
  void thePageIsKnownByWhereTheFormWasOpenedFrom() {
    sender.sending("referer", "https://a.example/feedback/?from=/topics/").text("x");
    assertThat(stored("page").s()).isEqualTo("/topics/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/nowhere/", "/topics/?q=1"})
  void aPageThatIsNoneIsLeftOut(String page) {
    assertThat(sender.form("text=x&page=" + page).status()).isEqualTo(303);
    assertThat(sender.items().getFirst()).doesNotContainKey("page");
  }

  @Test
  void whatWasSentIsStoredAsItWasLessControlCharacters() {
    String text = "Zeile 1\r\nline 2\u0000\u0007 café 👩‍👩‍👧 <b>&amp; '=1+1'\ttab";
    sender.text(text);

    assertThat(stored("text").s()).isEqualTo("Zeile 1\nline 2 café 👩‍👩‍👧 <b>&amp; '=1+1'\ttab");
  }

  @Test
  void lineEndsCountOnce() {
    String text = "a\r\n".repeat(625);
    assertThat(sender.text(text).status()).isEqualTo(303);
    assertThat(sender.text(text + "b").status()).isEqualTo(422);
  }

  @Test
  void emojiCountOnce() {
    assertThat(sender.text("👩".repeat(1250)).status()).isEqualTo(303);
  }

  @Test
  void whatSpeaksOfDangerIsStoredAndAnsweredWithTheEmergencyPanel() {
    Events.Answer answer = sender.text("he said he will kill me if i go out");

    assertThat(stored("danger").bool()).isTrue();
    assertThat(stored("rank").s()).startsWith("1#");
    String thanks = sender.read(answer.header("location"), "text/html").body();
    assertThat(thanks.indexOf("data-urgent")).isPositive();
    assertThat(thanks.indexOf("data-urgent")).isLessThan(thanks.indexOf(Sender.reference(answer)));
    assertThat(sender.read(PATH + "/" + Sender.reference(answer), "text/html").body())
        .as("only straight after sending")
        .doesNotContain("data-urgent");
  }

  @ParameterizedTest
  @CsvSource({
    "he said he will kill me if i go out, true",
    "the map is wrong, false",
  })
  void whatIsRefusedSaysWhetherItSpeaksOfDanger(String text, boolean urgent) {
    Events.Answer json = sender.json("{\"text\":\"" + text + "\",\"rating\":9}");
    Events.Answer page = sender.form("rating=9&text=" + text.replace(' ', '+'));

    assertThat(json.status()).isEqualTo(422);
    assertThat(json.body()).contains("\"urgent\":" + urgent);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body().contains("data-urgent")).isEqualTo(urgent);
    nothingIsStored();
  }

  @Test
  void personalDataIsFoundWhenItIsWritten() {
    sender.text("I am on 07700 900123.");

    assertThat(stored("personal").l()).containsExactly(AttributeValue.fromS("8-20"));
    assertThat(stored("text").s()).isEqualTo("I am on 07700 900123.");
  }

  @Test
  void whatAMachineSeemsToHaveSentIsKeptApartAndNeverDropped() {
    Events.Answer answer = sender.form("text=Buy+now&website=spam.example");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(stored("quarantined").bool()).isTrue();
    assertThat(stored("queue").s()).isEqualTo("quarantined#2026-11");
  }

  // ---------------------------------------------------------------- bad input

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|422",
        "text=|422",
        "text=+%0a%09|422",
        "text=%E2%80%8B%EF%BB%BF|422",
        "text=x&rating=0|422",
        "text=x&rating=6|422",
        "text=x&rating=5x|422",
        "text=x&rating=%20|422",
        "text=x&email=nobody&contact=yes|422",
        "text=x&email=a@b&contact=yes|422",
        "text=x&email=jo@example.org|422",
        "text=x&colour=red|400",
        "text=x&text=y|400",
        "text=%ff|400",
        "text=%zz|400",
      })
  void aBadFormComesBackWithWhatIsWrong(String body, int status) {
    Events.Answer answer = sender.form(body == null ? "" : body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains("<title>Error: ", "govuk-error-summary");
    nothingIsStored();
  }

  @Test
  void everythingTypedIsKept() {
    String page =
        sender
            .form(
                "text=Half+a+%3Cb%3Eword&rating=9&email=jo%40example&contact=yes&page=/topics/&submission=t1")
            .body();

    assertThat(page)
        .contains("Half a &lt;b&gt;word", "jo@example", "value=\"t1\"", "value=\"/topics/\"")
        .containsPattern("id=\"contact\"[^>]* checked");
    nothingIsStored();
  }

  @Test
  void tooLongIsKept() {
    String text = "wordy ".repeat(208) + "xxx";
    assertThat(text).hasSize(1251);
    Events.Answer answer = sender.text(text);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(text);
    nothingIsStored();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|400",
        "[]|400",
        "{\"text\":\"x\"}x|400",
        "{\"text\":1}|400",
        "{\"text\":\"x\",\"contact\":\"yes\"}|400",
        "{\"text\":\"x\",\"id\":1}|400",
        "{\"text\":\"\\ud800\"}|400",
        "{\"text\":[[[[[[[[[[]]]]]]]]]]}|400",
        "{}|422",
        "{\"text\":\" \"}|422",
        "{\"text\":\"x\",\"rating\":0}|422",
        "{\"text\":\"x\",\"rating\":6}|422",
        "{\"text\":\"x\",\"rating\":\"5\"}|422",
        "{\"text\":\"x\",\"rating\":1.5}|422",
        "{\"text\":\"x\",\"email\":\"jo@example.org\"}|422",
      })
  void badJsonIsRefused(String body, int status) {
    Events.Answer answer = sender.json(body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    nothingIsStored();
  }

  @Test
  void otherFormsOfSendingAreRefused() {
    assertThat(sender.send("POST", PATH, PATH, "multipart/form-data", "text=x").status())
        .isEqualTo(415);
    assertThat(sender.send("POST", PATH, PATH, "text/plain", "text=x").status()).isEqualTo(415);
    assertThat(sender.send("POST", PATH, PATH, JSON, new byte[] {'"', (byte) 0xff}).status())
        .isEqualTo(400);
    assertThat(sender.form("text=" + "x".repeat(17_000)).status()).isEqualTo(413);
    assertThat(sender.sending("content-encoding", "gzip").text("x").status()).isEqualTo(415);
    nothingIsStored();
  }

  @Test
  void otherSitesSendNothing() {
    sender.sending("sec-fetch-site", "cross-site");

    assertThat(sender.text("x").status()).isEqualTo(403);
    assertThat(sender.lookUp("reference=x").status()).isEqualTo(403);
    assertThat(sender.erase("0000-0000-0000").status()).isEqualTo(403);
    nothingIsStored();
  }

  // ---------------------------------------------------------------- exactly once

  @Test
  void oneTokenIsOneSubmission() {
    Events.Answer first = sender.json("token-1", "{\"text\":\"Once\"}");
    sender.after(Duration.ofDays(1));
    Events.Answer again = sender.json("token-1", "{\"text\":\"Once\"}");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(sender.items()).hasSize(1);
  }

  @Test
  void otherWordsUnderOneTokenAreRefusedAndTheFirstStay() {
    sender.json("token-1", "{\"text\":\"First\"}");
    Events.Answer other = sender.json("token-1", "{\"text\":\"Second\"}");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("submission-reused");
    assertThat(stored("text").s()).isEqualTo("First");
  }

  @Test
  void aDoubleClickWithoutATokenIsOneSubmission() {
    sender.text("Twice");
    sender.after(Duration.ofSeconds(3));
    sender.text("Twice");
    assertThat(sender.items()).hasSize(1);

    sender.after(Duration.ofMinutes(6));
    sender.text("Twice");
    assertThat(sender.items()).as("later it is meant").hasSize(2);
  }

  @Test
  void aDoubleClickOverTheEndOfAWindowIsOneSubmission() {
    sender.after(Duration.ofSeconds(149));
    sender.text("Twice");
    sender.after(Duration.ofSeconds(2));
    sender.text("Twice");

    assertThat(sender.items()).hasSize(1);
  }

  // ---------------------------------------------------------------- looking up and erasing

  @Test
  void theStateIsThereForWhoHasTheReference() {
    String reference = Sender.reference(sender.text("Hello"));
    Events.Answer json = sender.read(PATH + "/" + reference.toLowerCase(Locale.ROOT), JSON);

    assertThat(json.status()).isEqualTo(200);
    assertThat(json.body())
        .contains("\"state\":\"received\"", reference, "\"reply\":\"\"")
        .doesNotContain("Hello");
    assertThat(sender.lookUp("reference=" + reference.replace("-", "+")).header("location"))
        .isEqualTo(PATH + "/" + reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-0000-0000", "nonsense", "%3Cscript%3E"})
  void anUnknownReferenceIsSaidPlainlyAndKept(String reference) {
    Events.Answer answer = sender.lookUp("reference=" + reference);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .contains("value=\"" + reference.replace("%3C", "&lt;").replace("%3E", ">"));
    assertThat(sender.read(PATH + "/0000-0000-0000", JSON).status()).isEqualTo(404);
    assertThat(sender.erase("0000-0000-0000").status()).isEqualTo(404);
  }

  @Test
  void erasingLeavesOnlyThatItWasErased() {
    String reference = Sender.reference(sender.text("Forget me"));

    assertThat(sender.erase(reference).status()).isEqualTo(204);

    nothingIsStored();
    assertThat(sender.erased()).hasSize(1);
    Map<String, AttributeValue> entry = sender.erased().getFirst();
    assertThat(entry).containsOnlyKeys("hash", "erased", "expires");
    assertThat(entry.toString()).doesNotContain(reference.replace("-", ""));
    assertThat(sender.read(PATH + "/" + reference, JSON).status()).isEqualTo(404);
    assertThat(sender.erase(reference).status()).isEqualTo(404);
  }

  @Test
  void erasingNeedsNoScript() {
    String reference = Sender.reference(sender.text("Forget me"));
    Events.Answer answer = sender.lookUp("action=erase&reference=" + reference);

    assertThat(answer.status()).isEqualTo(200);
    nothingIsStored();
  }

  @Test
  void whatIsPastItsTimeIsNotThereEvenBeforeItIsDeleted() {
    String reference = Sender.reference(sender.text("Old"));
    sender.after(Duration.ofDays(366));

    assertThat(sender.read(PATH + "/" + reference, JSON).status()).isEqualTo(404);
  }

  @Test
  void nobodyIsToldThatTheyAreTakenForAMachine() {
    String reference = Sender.reference(sender.form("text=x&website=y"));

    assertThat(sender.read(PATH + "/" + reference, JSON).body()).contains("\"state\":\"received\"");
  }
}

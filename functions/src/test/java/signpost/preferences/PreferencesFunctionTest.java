package signpost.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static signpost.preferences.Browser.PREFERENCES;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.http.Events;
import signpost.http.HttpFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The table of the preferences routes, with its bad inputs.
final class PreferencesFunctionTest {
  private final Service service = new Service();
  private final HttpFunction function = service.function();
  private final Browser browser = new Browser(function);

  private void nothingHappened(Events.Answer answer) {
    assertThat(answer.cookies()).isEmpty();
    assertThat(service.choices()).isEmpty();
  }

  // ---------------------------------------------------------------- choosing

  @Test
  void nobodyHasDecidedAtFirst() {
    Events.Answer answer = browser.state();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith(
            "{\"decided\":false,\"purposes\":{\"preferences\":false,\"usage\":false},\"wording\":\"")
        .endsWith("\"decidedAt\":null,\"expiresAt\":null,\"erasurePending\":false}");
    assertThat(answer.cookies()).isEmpty();
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource({"true,true,pu", "true,false,p", "false,true,u"})
  void aConsentIsRecordedAndKept(boolean preferences, boolean usage, String letters) {
    Events.Answer answer = browser.put(preferences, usage);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"decided\":true")
        .contains("\"preferences\":" + preferences)
        .contains("\"usage\":" + usage)
        .contains("\"decidedAt\":\"2026-11-23T10:15:30Z\"")
        .contains("\"expiresAt\":\"2027-05-24T10:15:30Z\"");
    assertThat(browser.cookie("choice"))
        .matches("1-[0-9a-f]{12}\\." + letters + "\\.20780\\..{22}\\.1\\..{22}");
    assertThat(answer.cookies().getFirst())
        .startsWith("__Host-choice=")
        .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=15724800");
    assertThat(browser.state().body()).isEqualTo(answer.body());
    assertThat(service.choices()).hasSize(1);
  }

  @Test
  void whoRefusesGetsNoIdentifierAndNoRecord() {
    Events.Answer answer = browser.put(false, false);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(browser.cookie("choice")).matches("1-[0-9a-f]{12}\\.none\\.20780");
    assertThat(browser.state().body())
        .contains("\"decided\":true", "\"decidedAt\":\"2026-11-23T00:00:00Z\"");
    assertThat(service.choices()).isEmpty();
  }

  @Test
  void allWhoRefuseOnADayHaveTheSameCookie() {
    browser.put(false, false);
    Browser another = new Browser(function);
    service.after(Duration.ofHours(3));
    another.choose("choice=reject");

    assertThat(another.cookie("choice")).isEqualTo(browser.cookie("choice"));
  }

  @Test
  void aRecordHoldsWhatWasChosenAndNothingAboutWho() {
    browser
        .sending("sec-gpc", "1")
        .sending("user-agent", "Browser/1")
        .sending("x-forwarded-for", "192.0.2.7")
        .choose("choice=custom&preferences=yes&usage=no&method=page&return=/cookies/");

    Map<String, AttributeValue> item = service.choices().getFirst();
    assertThat(item.get("granted")).isEqualTo(texts("preferences"));
    assertThat(item.get("refused")).isEqualTo(texts("usage"));
    assertThat(item.get("method")).isEqualTo(AttributeValue.fromS("page"));
    assertThat(item.get("script")).isEqualTo(AttributeValue.fromBool(false));
    assertThat(item.get("gpc")).isEqualTo(AttributeValue.fromBool(true));
    assertThat(item.toString()).doesNotContain("Browser/1").doesNotContain("192.0.2.7");
  }

  private static AttributeValue texts(String text) {
    return AttributeValue.fromL(List.of(AttributeValue.fromS(text)));
  }

  @Test
  void overPlainHttpTheCookieHasItsPlainName() {
    Events.Answer answer =
        browser.sending("cloudfront-forwarded-proto", "http").choose("choice=accept");

    assertThat(answer.cookies().getFirst()).startsWith("choice=").doesNotContain("Secure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choice=accept|pu",
        "choice=accept&preferences=yes&usage=yes|pu",
        "choice=reject|none",
        "choice=reject&preferences=no|none",
        "choice=custom&preferences=yes&usage=no|p",
        "choice=custom&preferences=no&usage=yes|u",
        "choice=custom&preferences=yes&usage=yes|pu",
        "choice=custom&preferences=no&usage=no|none",
      })
  void aFormIsAnsweredByTheWayBack(String body, String letters) {
    Events.Answer answer = browser.choose(body + "&method=banner&return=%2Ftopics%2F");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/topics/");
    assertThat(browser.cookie("choice").split("\\.", -1)[1]).isEqualTo(letters);
    assertThat(browser.cookie("notice")).isEqualTo("saved");
  }

  @Test
  void aSessionCookieEndsWithTheBrowser() {
    Events.Answer answer = browser.choose("choice=custom&preferences=yes&usage=no&session=yes");

    assertThat(answer.cookies().getFirst()).startsWith("__Host-choice=").doesNotContain("Max-Age");
  }

  @Test
  void hidingTheConfirmationEndsIt() {
    browser.choose("choice=accept&return=/");
    Events.Answer answer = browser.form(PREFERENCES + "/seen", "return=/topics/");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/topics/");
    assertThat(browser.cookie("notice")).isEmpty();
    assertThat(browser.cookie("choice")).isNotEmpty();
  }

  @Test
  void choosingAgainGoesToTheSameRecord() {
    browser.put(true, false);
    String id = browser.cookie("choice").split("\\.", -1)[3];
    service.after(Duration.ofDays(2));
    browser.put(true, true);

    assertThat(browser.cookie("choice").split("\\.", -1)[3]).isEqualTo(id);
    assertThat(browser.cookie("choice").split("\\.", -1)[4]).isEqualTo("2");
    assertThat(service.choices()).hasSize(2);
    assertThat(browser.state().body()).contains("\"usage\":true");
  }

  @Test
  void whoRefusesAfterAConsentLeavesNothingOnRecord() {
    browser.put(true, true);
    String consent = browser.cookie("choice");
    browser.with("settings", "large.dark.unset");
    Events.Answer answer = browser.choose("choice=reject");

    assertThat(browser.cookie("choice")).matches("1-[0-9a-f]{12}\\.none\\.\\d+");
    assertThat(browser.cookie("settings")).isEmpty();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(service.choices()).isEmpty();
    assertThat(new Browser(function).with("choice", consent).state().body())
        .contains("\"decided\":false");
  }

  @Test
  void whoWantsToBeForgottenOnClosingIsForgottenWhateverTheyChooseNext() {
    browser.choose("choice=custom&preferences=yes&usage=no&session=yes");
    for (Events.Answer answer :
        List.of(
            browser.form(PREFERENCES + "/settings", "text=large"),
            browser.choose("choice=custom&preferences=yes&usage=yes&method=settings"),
            browser.put(true, false),
            browser.put(false, false),
            browser.choose("choice=accept&method=banner"))) {
      assertThat(answer.cookies())
          .filteredOn(
              cookie ->
                  cookie.startsWith("__Host-choice=") || cookie.startsWith("__Host-settings=l"))
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Max-Age"));
    }
    browser.delete();
    assertThat(browser.choose("choice=accept").cookies().getFirst()).contains("Max-Age=15724800");
  }

  @Test
  void settingsEndWithTheChoiceThatAllowsThem() {
    browser.put(true, false);
    service.after(Duration.ofDays(100));

    assertThat(browser.form(PREFERENCES + "/settings", "text=large").cookies().getFirst())
        .matches(".*Max-Age=" + (82 * 86_400 - (10 * 3600 + 15 * 60 + 30)));
    // Chosen anew, both last as long as the new choice; for this session only, both end with it.
    assertThat(browser.put(true, true).cookies())
        .anyMatch(cookie -> cookie.startsWith("__Host-settings=large"));
    assertThat(browser.choose("choice=accept&session=yes").cookies())
        .filteredOn(cookie -> cookie.startsWith("__Host-settings="))
        .singleElement()
        .satisfies(cookie -> assertThat(cookie).contains("large").doesNotContain("Max-Age"));
  }

  @Test
  void anOlderChoiceThatSaidTheSameIsNotTakenForThisOne() {
    browser.put(true, false);
    String first = browser.cookie("choice");
    browser.put(false, true);
    service.after(Duration.ofMinutes(5));
    browser.put(true, false);
    service.after(Duration.ofMinutes(5));
    // A tab that knows of the first choice only wishes what stands under the next number.
    Browser tab = new Browser(function).with("choice", first);
    tab.put(false, true);

    assertThat(tab.state().body()).contains("\"preferences\":false,\"usage\":true");
    assertThat(service.choices()).hasSize(4);
  }

  @Test
  void whatABrowserNeverLearnedOfSwitchesNothingOn() {
    browser.put(true, false);
    String cookie = browser.cookie("choice");
    browser.put(true, true);

    assertThat(new Browser(function).with("choice", cookie).state().body())
        .contains("\"preferences\":true,\"usage\":false");
  }

  @Test
  void whatIsPastItsTimeIsOnNoReceipt() {
    browser.put(true, false);
    service.after(Duration.ofDays(181));
    browser.put(true, true);
    service.after(Duration.ofDays(182 + 365 - 181));

    assertThat(browser.get(PREFERENCES + "/receipt", "application/json").body())
        .contains("\"number\":2")
        .doesNotContain("\"number\":1");
  }

  // ---------------------------------------------------------------- bad input

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|400",
        "{|400",
        "[]|400",
        "\"purposes\"|400",
        "{}|422",
        "{\"purposes\":null}|400",
        "{\"purposes\":[]}|400",
        "{\"purposes\":{}}|422",
        "{\"purposes\":{\"preferences\":true}}|422",
        "{\"purposes\":{\"preferences\":true,\"usage\":true,\"ads\":true}}|422",
        "{\"purposes\":{\"preferences\":true,\"ads\":true}}|422",
        "{\"purposes\":{\"preferences\":\"true\",\"usage\":true}}|400",
        "{\"purposes\":{\"preferences\":1,\"usage\":true}}|400",
        "{\"purposes\":{\"preferences\":null,\"usage\":true}}|400",
        "{\"purposes\":{\"preferences\":true,\"usage\":true},\"id\":\"x\"}|400",
        "{\"purposes\":{\"preferences\":true,\"usage\":true},\"method\":1}|400",
        "{\"purposes\":{\"preferences\":true,\"usage\":true},\"method\":\"telepathy\"}|422",
        "{\"purposes\":{\"preferences\":true,\"preferences\":false,\"usage\":true}}|400",
        "{\"purposes\":{\"preferences\":true,\"usage\":true}}{}|400",
      })
  void badJsonIsRefusedAndNothingIsStored(String json, int status) {
    Events.Answer answer = browser.put(json == null ? "" : json);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    nothingHappened(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,text/plain",
    "PUT,application/x-www-form-urlencoded",
    "POST,text/plain",
    "POST,application/json",
    "POST,multipart/form-data",
  })
  void otherMediaTypesAreRefused(String method, String type) {
    Events.Answer answer =
        browser.send(method, PREFERENCES, type, "*/*", "choice=accept".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(415);
    nothingHappened(answer);
  }

  @Test
  void tooMuchIsRefused() {
    Events.Answer answer = browser.choose("choice=accept&return=/" + "x".repeat(20_000));

    assertThat(answer.status()).isEqualTo(413);
    nothingHappened(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|422",
        "choice=|422",
        "choice=maybe|422",
        "choice=custom|422",
        "choice=custom&preferences=yes|422",
        "choice=custom&preferences=yes&usage=perhaps|422",
        "choice=accept&usage=banana|422",
        "choice=accept&method=telepathy|422",
        "choice=accept&session=maybe|422",
        "choice=accept&usage=no|422",
        "choice=reject&preferences=yes|422",
        "preferences=yes&usage=yes|422",
        "choice=accept&colour=red|400",
        "choice=accept&choice=reject|400",
        "choice=%ff|400",
        "choice=%zz|400",
      })
  void aBadFormComesBackAsThePageWithWhatIsWrong(String body, int status) {
    Events.Answer answer = browser.choose(body == null ? "" : body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("text/html");
    assertThat(answer.body()).contains("<title>Error: ", "govuk-error-summary", "name=\"usage\"");
    nothingHappened(answer);
  }

  @Test
  void whatWasMarkedStaysMarked() {
    String page = browser.choose("choice=custom&usage=yes&session=yes").body();

    assertThat(page).containsPattern("id=\"usage\"[^>]* checked");
    assertThat(page).containsPattern("name=\"session\"[^>]* checked");
    assertThat(page).doesNotContainPattern("id=\"preferences\"[^>]* checked");
  }

  @Test
  void aContradictionIsShownAsItWasSent() {
    String page = browser.choose("choice=accept&usage=no").body();

    assertThat(page).containsPattern("id=\"usage-no\"[^>]* checked");
    assertThat(page).doesNotContainPattern("value=\"yes\"[^>]* checked");
  }

  @Test
  void theWayBackIsKeptOverAPageThatSaysWhatIsWrong() {
    String page = browser.choose("choice=custom&return=/topics/").body();
    assertThat(page).contains("name=\"from\" value=\"/topics/\"");

    String again = browser.choose("choice=custom&usage=no&return=/cookies/&from=/topics/").body();
    assertThat(again).contains("name=\"from\" value=\"/topics/\"");
    assertThat(
            browser
                .choose("choice=custom&usage=no&preferences=no&return=/cookies/&from=/topics/")
                .header("location"))
        .isEqualTo("/cookies/?from=/topics/");
    assertThat(browser.choose("choice=custom&return=/cookies/&from=//evil.example/").body())
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "%2F%2Fevil.example",
        "/%2Fevil.example/",
        "/topics/%0d%0aSet-Cookie:%20x=y",
        "/topics",
        "topics/",
        "/no-such-page/",
        "/exit",
        "/api/preferences",
        "javascript:alert(1)",
        "",
      })
  void nobodyIsSentAnywhereElse(String back) {
    Events.Answer answer = browser.choose("choice=reject&return=" + back);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/");
  }

  @Test
  void threeKilobytesOfReturnLeadHome() {
    assertThat(browser.choose("choice=reject&return=/" + "a/".repeat(1500)).header("location"))
        .isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource({
    "https://signpost.example/cookies/?from=/topics/, /cookies/?from=/topics/",
    "https://signpost.example/cookies/?from=//evil/, /cookies/",
    "https://signpost.example/cookies/?from=/nowhere/, /cookies/",
    "https://signpost.example/cookies/, /cookies/",
    "https://signpost.example/topics/, /cookies/",
  })
  void theCookiesPageKeepsWhereItsVisitorCameFrom(String referer, String location) {
    Events.Answer answer =
        browser
            .sending("referer", referer)
            .choose("choice=custom&preferences=no&usage=no&return=/cookies/");

    assertThat(answer.header("location")).isEqualTo(location);
  }

  // ---------------------------------------------------------------- cookies that nobody should
  // believe

  @Test
  void nothingIsBelievedOfACookieThatWasTamperedWith() {
    browser.put(true, false);
    String good = browser.cookie("choice");
    String[] parts = good.split("\\.", -1);
    for (String bad :
        List.of(
            good.replace(".p.", ".pu."),
            good.replace(".20780.", ".20780s."),
            good.replace("1-", "2-"),
            good.substring(0, good.length() - 1),
            good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"),
            parts[0] + ".p." + parts[2] + "." + "A".repeat(22) + ".1." + parts[5],
            parts[0] + ".p." + parts[2] + "." + parts[3] + ".2." + parts[5],
            "999." + good.substring(good.indexOf('.') + 1),
            good + good,
            "x".repeat(5000),
            "1",
            "")) {
      Browser other = new Browser(function).with("choice", bad);
      Events.Answer answer = other.state();

      assertThat(answer.status()).as(bad).isEqualTo(200);
      assertThat(answer.body()).as(bad).contains("\"decided\":false", "\"preferences\":false");
      assertThat(other.cookie("choice")).as("cleared").isEmpty();
      assertThat(answer.cookies()).anyMatch(cookie -> cookie.contains("__Host-settings=;"));
    }
  }

  @Test
  void twoCookiesOfOneNameAreNone() {
    browser.put(true, true);
    String cookie = "__Host-choice=" + browser.cookie("choice");
    Events.Answer answer = stateOf(cookie, cookie);

    assertThat(answer.body()).contains("\"decided\":false");
    assertThat(answer.cookies()).anyMatch(expired -> expired.startsWith("__Host-choice=;"));
  }

  @Test
  void aCookieWithoutItsPrefixIsNotOursOverHttps() {
    browser.put(true, true);

    assertThat(stateOf("choice=" + browser.cookie("choice")).body()).contains("\"decided\":false");
  }

  private Events.Answer stateOf(String... cookies) {
    return new Events(function)
        .send(
            "GET",
            PREFERENCES,
            PREFERENCES,
            "",
            Map.of("cloudfront-forwarded-proto", "https"),
            List.of(cookies),
            new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChoiceEndsAfterItsTime(boolean accepted) {
    browser.put(accepted, accepted);
    service.after(Duration.ofDays(181));
    assertThat(browser.state().body()).contains("\"decided\":true");

    service.after(Duration.ofDays(1));
    assertThat(browser.state().body()).contains("\"decided\":false");
    assertThat(browser.cookie("choice")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void newWordsAskAgain(boolean accepted) {
    browser.put(accepted, accepted);
    Browser later =
        new Browser(service.functionWithNewWording()).with("choice", browser.cookie("choice"));

    assertThat(later.state().body()).contains("\"decided\":false");
    assertThat(later.cookie("choice")).isEmpty();
  }

  // ---------------------------------------------------------------- withdrawing

  @Test
  void withdrawingErasesTheRecordAndAllThatItAllowed() {
    browser.put(true, true);
    browser.put(true, false);
    String consent = browser.cookie("choice");
    browser.with("settings", "large.dark.unset");

    assertThat(browser.delete().status()).isEqualTo(204);

    assertThat(browser.cookie("choice")).isEmpty();
    assertThat(browser.cookie("settings")).isEmpty();
    assertThat(service.choices()).isEmpty();
    assertThat(new Browser(function).with("choice", consent).state().body())
        .contains("\"decided\":false");
    assertThat(browser.delete().status()).isEqualTo(204);
  }

  @Test
  void withdrawingNeedsNoScript() {
    browser.choose("choice=accept");
    Events.Answer answer = browser.choose("choice=withdraw&return=/cookies/");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/cookies/");
    assertThat(browser.cookie("notice")).isEqualTo("withdrawn");
    assertThat(browser.cookie("choice")).isEmpty();
    assertThat(service.choices()).isEmpty();
  }

  @Test
  void aForgedCookieErasesNothing() {
    browser.put(true, true);
    String good = browser.cookie("choice");
    new Browser(function).with("choice", good.substring(0, good.length() - 2) + "AA").delete();

    assertThat(service.choices()).hasSize(1);
  }

  // ---------------------------------------------------------------- receipt

  @Test
  void theReceiptSaysAllThatIsOnRecord() {
    browser.put(true, false);
    service.after(Duration.ofDays(1));
    browser.choose("choice=accept&method=banner");

    Events.Answer json = browser.get(PREFERENCES + "/receipt", "application/json");
    assertThat(json.body())
        .contains("\"schema\":\"ISO/IEC TS 27560:2023\"")
        .contains("\"number\":2,\"decidedAt\":\"2026-11-24T10:15:30Z\"")
        .contains("\"method\":\"banner\",\"script\":false,\"globalPrivacyControl\":false")
        .contains("\"granted\":[\"preferences\"],\"refused\":[\"usage\"]")
        .doesNotContain(browser.cookie("choice").split("\\.", -1)[3]);

    Events.Answer page = browser.get(PREFERENCES + "/receipt", "text/html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("24 November 2026 at 10:15 (UTC)", "25 May 2027");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "choice=reject"})
  void aReceiptIsThereForWhoHasNoRecord(String choice) {
    if (!choice.isEmpty()) {
      browser.choose(choice);
    }

    assertThat(browser.get(PREFERENCES + "/receipt", "text/html").status()).isEqualTo(200);
    assertThat(browser.get(PREFERENCES + "/receipt", "application/json").body())
        .contains("\"events\":[]");
  }

  // ---------------------------------------------------------------- what the purposes are for

  @Test
  void settingsAreKeptForWhoAllowsIt() {
    browser.put(true, false);
    Events.Answer answer =
        browser.form(PREFERENCES + "/settings", "text=largest&return=/settings/");
    browser.form(PREFERENCES + "/settings", "colours=dark");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/settings/");
    assertThat(browser.cookie("settings")).isEqualTo("largest.dark.unset");
  }

  @ParameterizedTest
  @CsvSource({"text=huge,422", "size=large,422", "'',422", "text=large&text=standard,400"})
  void unknownSettingsAreRefused(String body, int status) {
    browser.put(true, false);
    Events.Answer answer = browser.form(PREFERENCES + "/settings", body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.cookies()).isEmpty();
  }

  @Test
  void settingsAreNotKeptForWhoDoesNot() {
    browser.put(false, true);
    Events.Answer answer = browser.form(PREFERENCES + "/settings", "text=large");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.cookies()).isEmpty();
  }

  @Test
  void viewsAreCountedByPageAndDayForWhoAllowsIt() {
    browser.put(false, true);
    for (int i = 0; i < 20; i++) {
      assertThat(browser.view("{\"page\":\"/topics/\"}").status()).isEqualTo(204);
    }

    assertThat(service.views())
        .allSatisfy(
            view -> {
              assertThat(view.keySet()).isEqualTo(Set.of("day", "page", "views", "expires"));
              assertThat(value(view, "day").s()).matches("2026-11-23#[0-7]");
            });
    assertThat(
            service.views().stream()
                .mapToInt(view -> Integer.parseInt(value(view, "views").n()))
                .sum())
        .isEqualTo(20);
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"page\":\"/nowhere/\"}|422",
        "{\"page\":\"https://evil.example/\"}|422",
        "{\"page\":1}|422",
        "{}|422",
        "{\"page\":\"/\",\"who\":\"me\"}|400",
        "nonsense|400",
      })
  void onlyOwnPagesAreCounted(String json, int status) {
    browser.put(false, true);

    assertThat(browser.view(json).status()).isEqualTo(status);
    assertThat(service.views()).isEmpty();
  }

  @Test
  void nothingIsCountedForWhoDoesNotAllowIt() {
    assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(403);
    browser.put(true, false);
    assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(403);
    browser.put(true, true);
    browser.put(false, false);
    assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(403);
    assertThat(service.views()).isEmpty();
  }

  // ---------------------------------------------------------------- cross-site

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, 200",
        "same-origin, null, 200",
        "same-origin, https://evil.example, 200",
        "none, -, 200",
        "cross-site, -, 403",
        "cross-site, https://signpost.example, 403",
        "same-site, -, 403",
        "same-site, https://signpost.example, 403",
        "'', https://signpost.example, 403",
        "nonsense, https://signpost.example, 403",
        "-, https://signpost.example, 200",
        "-, http://signpost.example, 403",
        "-, https://signpost.example:8443, 403",
        "-, https://signpost.example.evil.example, 403",
        "-, https://evil.example, 403",
        "-, null, 403",
        "-, -, 403",
        "-, '', 403",
      })
  void onlyOwnPagesMayChoose(String fetchSite, String origin, int status) {
    browser.without("sec-fetch-site").sending("x-signpost-edge", "none - signpost.example");
    if (fetchSite != null) {
      browser.sending("sec-fetch-site", fetchSite);
    }
    if (origin != null) {
      browser.sending("origin", origin);
    }

    Events.Answer answer = browser.put(true, true);

    assertThat(answer.status()).isEqualTo(status);
    if (status == 403) {
      nothingHappened(answer);
      assertThat(browser.choose("choice=reject").status()).isEqualTo(403);
      assertThat(browser.delete().status()).isEqualTo(403);
      assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(403);
      assertThat(browser.form(PREFERENCES + "/settings", "text=large").status()).isEqualTo(403);
      assertThat(browser.form(PREFERENCES + "/seen", "").status()).isEqualTo(403);
    }
  }

  @Test
  void withoutKnowingTheOwnHostNoOriginIsOwn() {
    browser
        .without("sec-fetch-site")
        .sending("origin", "https://")
        .sending("x-signpost-edge", "none - ");

    assertThat(browser.put(true, true).status()).isEqualTo(403);
  }
}

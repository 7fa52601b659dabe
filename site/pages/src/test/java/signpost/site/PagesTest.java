package signpost.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.site.ResultsPage.Confidence;

/// What every page promises, and what no question can do to one.
final class PagesTest {
  private static final Pages PAGES = new Pages(Samples.shell());

  static Stream<Map.Entry<String, String>> pages() {
    return Samples.pages().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasWhatAPageNeeds(Map.Entry<String, String> page) {
    String html = page.getValue();
    assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
    assertThat(found(html, "<title>([^<]*)</title>"))
        .singleElement()
        .asString()
        .endsWith(" - Signpost");
    assertThat(found(html, "<meta name=\"description\" content=\"([^\"]{41,})\"")).hasSize(1);
    assertThat(found(html, "(<h1)[ >]")).hasSize(1);
    assertThat(found(html, "(<main) ")).hasSize(1);
    assertThat(found(html, "<a [^>]*href=\"/exit\" (rel=\"noreferrer nofollow\")>")).hasSize(2);
    assertThat(found(html, "(<a [^>]*href=\"#main\")")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageLeadsToTheCookiesPageAndTheSettings(Map.Entry<String, String> page) {
    assertThat(found(page.getValue(), "<a href=\"(/cookies/)[^\"]*\">Cookies</a>")).hasSize(1);
    assertThat(page.getValue()).contains("<a href=\"/settings/\">Text size and colours</a>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingOnAPageNeedsMoreThanTheStrictestPolicy(Map.Entry<String, String> page) {
    String html = page.getValue();
    assertThat(found(html, "( style=|<style|<script>| on[a-z]+=|javascript:)")).isEmpty();
    assertThat(found(html, "(<a [^>]*href=\"https:[^>]*>)"))
        .allSatisfy(link -> assertThat(link).contains("rel=\"noreferrer\""));
    assertThat(found(html, "(?:src|href)=\"(http:[^\"]*)\"")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noIdStandsTwice(Map.Entry<String, String> page) {
    assertThat(found(page.getValue(), " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
  }

  @Test
  void theBetaBannerSaysItsTextToTheLetter() {
    assertThat(PAGES.home().replaceAll("<[^>]*>", "").replace("&#39;", "'"))
        .contains(
            "This site is a beta, which means it's a work in progress and we'll be adding more to"
                + " it over the next few weeks. Your feedback helps us make things better, so"
                + " please let us know what you think.");
    assertThat(PAGES.home()).contains("<a href=\"/feedback/\">let us know what you think</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</textarea><script>alert(1)</script>",
        "\" onfocus=\"alert(1)\" x=\"",
        "' onfocus='alert(1)",
        "<img src=x onerror=alert(1)>",
        "${7*7} @if(true) !{x}",
        "&lt;b&gt; &amp; & < > \" '",
        "</title><h1>",
      })
  void aQuestionComesBackAsTextAndStandsInTheQuestionBoxAlone(String question) {
    for (Confidence confidence : Confidence.values()) {
      String html = PAGES.results(Samples.results(question, confidence, true));
      String empty = PAGES.results(Samples.results("", confidence, true));
      assertThat(found(html, "<textarea [^>]*>\n([^<]*)</textarea>"))
          .singleElement()
          .satisfies(text -> assertThat(unescaped(text)).isEqualTo(question));
      assertThat(html.replaceFirst("(<textarea [^>]*>\n)[^<]*", "$1")).isEqualTo(empty);
    }
    String html = PAGES.error(Samples.unexpected(question));
    assertThat(html.replaceFirst("(<textarea [^>]*>\n)[^<]*", "$1"))
        .isEqualTo(PAGES.error(Samples.unexpected("")));
  }

  @Test
  void whatWasTypedKeepsItsBlanksAndLines() {
    String typed = "\n  two\n    lines ";
    assertThat(PAGES.results(Samples.results(typed, Confidence.NONE, false)))
        .contains(">\n" + typed + "</textarea>");
  }

  @Test
  void theUrgentPanelStandsBeforeEverythingElse() {
    String html = PAGES.results(Samples.results("help", Confidence.HIGH, true));
    assertThat(html.indexOf("data-urgent"))
        .isPositive()
        .isLessThan(html.indexOf("<h1"))
        .isLessThan(html.indexOf("data-answer"));
  }

  @Test
  void whereNothingIsFoundThePageSaysSoAndWhomToCall() {
    String html = PAGES.results(Samples.results("capital of france", Confidence.NONE, false));
    assertThat(html)
        .contains("We could not find an answer", "tel:999", "tel:101", "/topics/online-abuse/")
        .doesNotContain("data-answer", "data-urgent");
  }

  @Test
  void anErrorThatCanBePutRightSaysSoInItsTitleAndLeadsToTheField() {
    String html = PAGES.error(Samples.blank());
    assertThat(html)
        .contains("<title>Error: Enter your question - Signpost</title>")
        .contains("<a href=\"#question\">")
        .contains("aria-describedby=\"question-hint question-error\"")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void anArticleSaysFirstWhenToCall() {
    String html = PAGES.article(Samples.article());
    List<String> order =
        List.of(
            "<h1>",
            "Call 999 now if:",
            "Messages that keep coming",
            "id=\"now\"",
            "id=\"report\"",
            "facebook.com",
            "id=\"offence\"",
            "id=\"law\"",
            "1997/40/section/2",
            "id=\"support\"",
            "victimsupport",
            "Last reviewed",
            "Next review",
            "Related guidance",
            "<textarea");
    assertThat(order).extracting(html::indexOf).isSorted().doesNotContain(-1);
  }

  @Test
  void whoHasNotChosenIsAskedBeforeEverythingElse() {
    String html = in("/topics/", Variant.ASK).topics();
    assertThat(html).contains("<body>\n<div class=\"cookie-banner\" role=\"region\"");
    assertThat(html.indexOf("data-cookie-banner")).isLessThan(html.indexOf("skip-links"));
    assertThat(text(question(html)))
        .contains(
            "We use some essential cookies to make our website work. We'd like to set additional"
                + " cookies so we can remember your preferences and understand how you use our"
                + " site.",
            "You can manage your preferences and cookie settings at any time by clicking on"
                + " \"Customise Cookies\" below. For more information on how we use cookies, please"
                + " see our Cookies notice.");
    assertThat(html)
        .contains("<a href=\"/cookies/?from=/topics/\">Cookies notice</a>")
        .contains("href=\"/cookies/?from=/topics/\">Customise Cookies</a>")
        .contains("data-failed=\"Sorry, there was a technical problem. Please try again.\"");
  }

  @Test
  void acceptingAndRejectingAreTheSameButForTheirWords() {
    String question = question(in("/topics/", Variant.ASK).topics());
    assertThat(found(question, "(<form [^>]*action=\"/api/preferences\"[^>]*>)")).hasSize(1);
    assertThat(found(question, "(<form )")).hasSize(1);
    assertThat(question)
        .contains("name=\"return\" value=\"/topics/\"", "name=\"method\" value=\"banner\"");
    List<String> buttons = found(question, "(<button .*?</button>)");
    assertThat(buttons).hasSize(2);
    assertThat(buttons.get(0).replace("accept", "reject").replace("Accept", "Reject"))
        .isEqualTo(buttons.get(1))
        .doesNotContain("autofocus");
  }

  @Test
  void theScriptFindsAllItsWordsInTheQuestion() {
    String html = in("/", Variant.ASK).home();
    String template = found(html, "(?s)<template>(.*)</template>").getFirst();
    assertThat(found(template, "data-state=\"([^\"]*)\"")).containsExactly("none", "p", "u", "pu");
    assertThat(html).contains("data-usage=\"/assets/usage.js\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Variant.class,
      names = {"SAVED_NONE", "SAVED_P", "SAVED_U", "SAVED_PU"})
  void whatWasSavedIsSaidOnceAndTakesTheFocus(Variant variant) {
    for (String html : List.of(in("/topics/", variant).topics(), Samples.cookies(variant))) {
      assertThat(text(html))
          .containsOnlyOnce(
              "Your cookie preferences have been saved. You can update your cookie settings at any"
                  + " time on the cookies page.")
          .containsOnlyOnce(Samples.shell().text("cookie-saved.now-" + variant.decided().id()));
      assertThat(found(html, "(tabindex=\"-1\" autofocus)")).hasSize(1);
    }
    assertThat(in("/topics/", variant).topics())
        .contains("action=\"/api/preferences/seen\"", ">cookies page</a>");
  }

  @Test
  void globalPrivacyControlIsOneLineAndNoQuestion() {
    String html = in("/topics/", Variant.GPC).topics();
    assertThat(html)
        .contains("Global Privacy Control")
        .contains("<a href=\"/cookies/?from=/topics/\">Change this on the cookies page</a>")
        .doesNotContain("name=\"choice\"", "data-cookie-banner");
    assertThat(Samples.cookies(Variant.GPC)).contains("Global Privacy Control");
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void theBannerIsThereOnlyWhereItHasSomethingToSay(Variant variant) {
    assertThat(Samples.cookies(variant)).doesNotContain("cookie-banner");
    assertThat(new Pages(Samples.shell()).framed(Frame.answer(variant)).notFound())
        .doesNotContain("cookie-banner");
    if (variant.banner() == Variant.Banner.NOTHING) {
      assertThat(in("/", variant).home()).doesNotContain("cookie-banner");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void nothingIsLoadedThatTheVisitorDidNotAllow(Variant variant) {
    String html = in("/topics/", variant).topics();
    assertThat(html.contains("<script type=\"module\" src=\"/assets/usage.js\">"))
        .isEqualTo(variant.usage());
    assertThat(html.contains("<link rel=\"stylesheet\" href=\"/settings.css\">"))
        .isEqualTo(variant.preferences());
    assertThat(html).doesNotContain("<meta name=\"referrer\"");
    assertThat(new Pages(Samples.shell()).framed(Frame.answer(variant)).notFound())
        .doesNotContain("usage.js");
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void theCookiesPageMarksWhatWasChosenAndNoWhereNothingWas(Variant variant) {
    String html = Samples.cookies(variant);
    assertThat(found(html, "id=\"([a-z-]*)\" name=\"(?:preferences|usage)\" [^>]*checked"))
        .containsExactly(
            variant.preferences() ? "preferences" : "preferences-no",
            variant.usage() ? "usage" : "usage-no");
    assertThat(html)
        .contains("<meta name=\"referrer\" content=\"same-origin\">")
        .contains("name=\"return\" value=\"/cookies/\"")
        .contains("name=\"choice\" value=\"custom\"")
        .contains("name=\"choice\" value=\"withdraw\"")
        .contains("href=\"/api/preferences/receipt\"");
  }

  @Test
  void theCookiesPageListsTheWholeRegister() {
    String html = Samples.cookies(Variant.ASK);
    for (CookieRegister.Entry entry : Samples.shell().cookies().entries()) {
      assertThat(text(html)).contains(entry.name(), entry.why(), entry.lifetime(), entry.setBy());
    }
    assertThat(html)
        .contains("__Host-", Samples.shell().text("cookies.none-set"))
        .containsOnlyOnce("There is no list here");
  }

  @Test
  void aWithdrawnChoiceSaysWhatCouldNotBeRemoved() {
    assertThat(Samples.cookies(Variant.WITHDRAWN))
        .contains("Your choice is withdrawn", "browser's history", "/stay-safe-online/")
        .contains("href=\"/back/\" referrerpolicy=\"same-origin\"");
  }

  @Test
  void whatIsMissingOnTheCookiesPageIsSaidAtTheTopAndAtTheField() {
    String html = PAGES.cookies(Samples.missing());
    assertThat(html)
        .contains("<title>Error: Cookies - Signpost</title>")
        .contains("<a href=\"#preferences\">", "<a href=\"#usage\">")
        .contains("aria-describedby=\"preferences-hint preferences-error\"")
        .contains("aria-describedby=\"usage-hint usage-error\"");
    assertThat(found(html, "(type=\"radio\"[^>]* checked)")).isEmpty();
    assertThat(found(html, "(type=\"checkbox\"[^>]* checked)")).hasSize(1);
  }

  @Test
  void whereNothingCouldBeSavedTheChoiceIsKept() {
    String html = PAGES.cookies(Samples.unavailable());
    assertThat(html)
        .contains("<a href=\"#save\">Sorry, there was a technical problem. Please try again.</a>")
        .contains("id=\"save\" aria-describedby=\"save-error\"");
    assertThat(found(html, "type=\"radio\" id=\"([a-z-]*)\"[^>]* checked"))
        .containsExactly("preferences", "usage-no");
  }

  @Test
  void settingsAreOfferedToWhoAllowsThemAndExplainedToEverybodyElse() {
    String allowed = in("/settings/", Variant.P).settings();
    String refused = in("/settings/", Variant.U).settings();
    for (SettingsPage.Setting setting : SettingsPage.SETTINGS) {
      for (String value : setting.values()) {
        String button = "name=\"%s\" value=\"%s\"".formatted(setting.name(), value);
        assertThat(allowed)
            .contains(button, "setting__now--%s-%s".formatted(setting.name(), value));
        assertThat(refused).doesNotContain(button);
      }
    }
    assertThat(refused)
        .contains("Allow the site to remember my settings")
        .contains("name=\"preferences\" value=\"yes\"", "name=\"usage\" value=\"yes\"");
    assertThat(in("/settings/", Variant.NONE).settings())
        .contains("name=\"preferences\" value=\"yes\"", "name=\"usage\" value=\"no\"");
  }

  @Test
  void anArticleHasANoteForWhoIsInAnotherNation() {
    assertThat(found(in("/guidance/x/", Variant.P).article(Samples.article()), "note--([a-z-]*)"))
        .containsExactly("scotland", "northern-ireland");
    assertThat(text(in("/guidance/x/", Variant.P).article(Samples.article())))
        .contains(
            "You told us that you are in Scotland. This page is for England and Wales: the law and"
                + " some contacts may be different where you are. In an emergency call 999 anywhere"
                + " in the UK.");
    assertThat(in("/guidance/x/", Variant.U).article(Samples.article()))
        .doesNotContain("nation-note");
  }

  @Test
  void aReceiptSaysWhatIsOnRecordTheNewestFirst() {
    String html = PAGES.receipt(Samples.receipt());
    assertThat(
            List.of(
                "You have allowed", "23 November 2026", "2 September 2026", "The Signpost team"))
        .extracting(html::indexOf)
        .isSorted()
        .doesNotContain(-1);
    assertThat(text(html)).contains("article 6(1)(a)", "regulation 6", "IP address");
    assertThat(html).contains("href=\"/cookies/\"");
    assertThat(text(PAGES.receipt(new ReceiptPage("refused", List.of()))))
        .contains("No record about you is kept. Only a cookie in this browser says no.");
  }

  @Test
  void everyPageLeadsToFeedbackAboutItself() {
    String html = in("/guidance/x/", Variant.NONE).article(Samples.article());
    assertThat(found(html, "<a href=\"(/feedback/[^\"]*)\"")).hasSize(5);
    assertThat(found(html, "<a href=\"/feedback/([^\"]*)\"")).containsOnly("?from=/guidance/x/");
    assertThat(in(FeedbackPage.ADDRESS, Variant.NONE).feedback(FeedbackPage.empty()))
        .contains("<a href=\"/feedback/\">let us know")
        .doesNotContain("/feedback/?from=");
  }

  @Test
  void aCheckTellsNothingOfTheAnswers() {
    Variant agreed = Variant.PU;
    String start = Samples.framed("/check/1/", agreed).check(Samples.checkQuestion());
    String outcome = Samples.framed("/check/1/ab/", agreed).check(Samples.checkOutcome());

    assertThat(outcome)
        .contains("/feedback/?from=/check/1/\"")
        .doesNotContain("/feedback/?from=/check/1/ab/");
    assertThat(start).contains("usage.js");
    assertThat(outcome).as("no answer is counted").doesNotContain("usage.js");
    assertThat(outcome.replaceAll("(?s).*<title>(.*?)</title>.*", "$1"))
        .isEqualTo(start.replaceAll("(?s).*<title>(.*?)</title>.*", "$1"));
    assertThat(outcome).contains("href=\"/check/1/\"", "tel:999");
  }

  @Test
  void anArticleEndsWithTheQuestionWhetherItIsUseful() {
    String html = in("/guidance/x/", Variant.NONE).article(Samples.article());
    assertThat(text(html.substring(html.indexOf("class=\"useful\""))))
        .contains(
            "Is this page useful?",
            "Yes, tell us why",
            "No, tell us what is missing",
            "There is something wrong with this page");
  }

  @Test
  void feedbackSaysWhatItIsNotForBeforeAnybodyTypes() {
    String html = PAGES.feedback(FeedbackPage.empty());
    assertThat(
            List.of(
                "about two minutes",
                "to report a crime or to get help",
                "tel:999",
                "tel:101",
                "/guidance/999-or-101/",
                "Please leave out:",
                "<textarea",
                "We keep your feedback for "))
        .extracting(html::indexOf)
        .isSorted()
        .doesNotContain(-1);
    assertThat(html)
        .contains("<meta name=\"referrer\" content=\"same-origin\">")
        .contains("method=\"post\" action=\"/api/feedback\" accept-charset=\"utf-8\"")
        .contains("name=\"page\" value=\"\"", "href=\"/feedback/look-up/\"", "href=\"/privacy/\"")
        .doesNotContain("name=\"submission\"", "maxlength", " checked", "data-urgent");
    assertThat(found(html, "id=\"([a-z0-9-]*)\" name=\"rating\""))
        .containsExactly("rating", "rating-2", "rating-3", "rating-4", "rating-5");
    assertThat(found(html, "<p class=\"govuk-error-message\"[^>]*>([^<]+)")).isEmpty();
  }

  @Test
  void theFieldForProgramsIsInNobodysWay() {
    String html = PAGES.feedback(FeedbackPage.empty());
    assertThat(found(html, "(?s)(<div class=\"feedback__more\" aria-hidden=\"true\">.*?</div>)"))
        .singleElement()
        .asString()
        .contains("name=\"website\" tabindex=\"-1\" autocomplete=\"off\"", "Leave this empty");
  }

  @Test
  void theScriptFindsAllItsWordsInTheFeedbackForm() {
    String html = PAGES.feedback(FeedbackPage.empty());
    assertThat(html)
        .contains("data-failed=\"Sorry, there was a technical problem. Please try again.\"")
        .contains("data-left=\"You have {0} characters left\"")
        .contains("data-over=\"You have {0} characters too many\"");
    for (String field : List.of("text", "rating", "contact", "email", "send")) {
      assertThat(html).contains("id=\"" + field + "\"", "id=\"" + field + "-error\"");
    }
  }

  @Test
  void feedbackThatIsSentBackKeepsAllAndSaysDangerFirst() {
    String html = PAGES.feedback(Samples.wrongFeedback("\n two\n lines "));
    assertThat(
            List.of("data-urgent", "data-error-summary", "<h1>", "id=\"text-error\"", "<textarea"))
        .extracting(html::indexOf)
        .isSorted()
        .doesNotContain(-1);
    assertThat(html)
        .contains("<title>Error: Give feedback - Signpost</title>")
        .contains(">\n\n two\n lines </textarea>")
        .contains("value=\"jo@example\"", "name=\"submission\" value=\"a-token\"")
        .contains("name=\"page\" value=\"/guidance/harassment-messages/\"");
    for (String field : List.of("text", "rating", "email", "contact")) {
      assertThat(html).contains("<a href=\"#" + field + "\">");
    }
    assertThat(found(html, "id=\"([a-z0-9-]*)\" name=\"rating\"[^>]* checked"))
        .containsExactly("rating-2");
    assertThat(found(html, "(aria-invalid=\"true\")")).hasSize(2);
    assertThat(PAGES.feedback(Samples.unsentFeedback()))
        .contains("<a href=\"#send\">Sorry, there was a technical problem. Please try again.</a>")
        .contains("id=\"contact\" name=\"contact\" value=\"yes\" checked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</textarea><script>alert(1)</script>",
        "\" onfocus=\"alert(1)\" x=\"",
        "${7*7} @if(true) !{x}",
        "&lt;b&gt; &amp; & < > \" '",
      })
  void whatIsTypedIntoFeedbackComesBackAsText(String typed) {
    String html = PAGES.feedback(Samples.wrongFeedback(typed));
    assertThat(found(html, "<textarea [^>]*>\n([^<]*)</textarea>"))
        .singleElement()
        .satisfies(text -> assertThat(unescaped(text)).isEqualTo(typed));
    String lookUp = PAGES.feedbackLookup(Samples.unknownReference(typed));
    assertThat(found(lookUp, "id=\"reference\" name=\"reference\" value=\"([^\"]*)\""))
        .singleElement()
        .satisfies(text -> assertThat(unescaped(text)).isEqualTo(typed));
  }

  @Test
  void sentFeedbackIsThankedForWithItsReference() {
    String html = PAGES.feedbackState(Samples.feedback("received", true, null));
    assertThat(html)
        .contains("<title>Thank you for your feedback - Signpost</title>")
        .contains("role=\"alert\" tabindex=\"-1\" autofocus")
        .contains("translate=\"no\">7K2M-9QXA-T4RC</p>")
        .contains("<a href=\"/guidance/harassment-messages/\">Go back")
        .contains("name=\"reference\" value=\"7K2M-9QXA-T4RC\"", "value=\"erase\"");
    assertThat(text(html))
        .contains("7, Kilo, 2, Mike", "9, Quebec, X-ray, Alfa", "Tango, 4, Romeo, Charlie");
  }

  @Test
  void dangerComesBeforeTheThanksAndTakesTheFocus() {
    String html = PAGES.feedbackState(Samples.feedback("received", true, Samples.urgent()));
    assertThat(List.of("data-urgent", "class=\"notice\"", "<h1>"))
        .extracting(html::indexOf)
        .isSorted()
        .doesNotContain(-1);
    assertThat(found(html, "<([a-z]+ class=\"[a-z -]*\")[^>]* autofocus"))
        .containsExactly("section class=\"danger danger--urgent\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"received", "acknowledged", "replied", "closed", "erased"})
  void whatBecameOfFeedbackIsSaidInWords(String state) {
    String html = PAGES.feedbackState(Samples.feedback(state, false, null));
    boolean erased = state.equals("erased");
    assertThat(text(html)).containsOnlyOnce(Samples.shell().text("feedback-state." + state));
    assertThat(html.contains("Thank you</h2>")).isFalse();
    assertThat(html.contains("value=\"erase\"")).isNotEqualTo(erased);
    assertThat(html.contains("23 November 2026")).isNotEqualTo(erased);
    assertThat(html).contains("href=\"/feedback/look-up/\"", "<a href=\"/\">Home page</a>");
  }

  @Test
  void aReplyIsTextInParagraphs() {
    String html = PAGES.feedbackState(Samples.feedback("replied", false, null));
    assertThat(found(html, "<p class=\"reply\">([^<]*)</p>"))
        .containsExactly(
            "Thank you.\nWe have changed it.", "The &lt;b&gt;list&lt;/b&gt; is right now.");
  }

  @Test
  void aReferenceThatIsNotFoundIsKeptAndSaid() {
    assertThat(PAGES.feedbackLookup(new FeedbackLookupPage("", "")))
        .contains("action=\"/api/feedback/look-up\"", "autocapitalize=\"characters\"")
        .doesNotContain("data-error-summary", "aria-invalid");
    assertThat(PAGES.feedbackLookup(Samples.unknownReference("7k2m 9qxa")))
        .contains("<title>Error: Look up your feedback - Signpost</title>")
        .contains("<a href=\"#reference\">", "value=\"7k2m 9qxa\"", "aria-invalid=\"true\"");
  }

  @Test
  void whatAVisitorTypedIsInNoDescriptionOfAPage() {
    assertThat(Samples.wrongFeedback("a secret").toString()).doesNotContain("secret");
    assertThat(Samples.unknownReference("a secret").toString()).doesNotContain("secret");
    assertThat(Samples.results("a secret", Confidence.LOW, false).toString())
        .doesNotContain("secret");
    assertThat(Samples.unexpected("a secret").toString()).doesNotContain("secret");
  }

  private static Pages in(String address, Variant variant) {
    return Samples.framed(address, variant);
  }

  private static String question(String html) {
    return html.substring(html.indexOf("data-cookie-banner"), html.indexOf("<template>"));
  }

  private static String text(String html) {
    return unescaped(html.replaceAll("<[^>]*>", ""));
  }

  private static List<String> found(String html, String regex) {
    return Pattern.compile(regex)
        .matcher(html)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

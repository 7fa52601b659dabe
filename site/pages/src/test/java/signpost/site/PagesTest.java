package signpost.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void whatAVisitorTypedIsInNoDescriptionOfAPage() {
    assertThat(Samples.results("a secret", Confidence.LOW, false).toString())
        .doesNotContain("secret");
    assertThat(Samples.unexpected("a secret").toString()).doesNotContain("secret");
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

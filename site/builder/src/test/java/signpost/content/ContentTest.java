package signpost.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an editor is told, word for word, when something in the content is wrong.
final class ContentTest {
  private static final Path PROJECT = Path.of(System.getProperty("signpost.root"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String ARTICLE = "content/articles/stalking.md";

  @TempDir Path root;

  @BeforeEach
  void copyTheRealContent() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("content"))) {
      for (Path file : files.toList()) {
        Path copy = root.resolve(PROJECT.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private Findings load() {
    Findings findings = new Findings();
    Content.load(root, TODAY, findings);
    return findings;
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path);
    String edited = text.replaceFirst(from, to);
    assertThat(edited).as("the edit takes").isNotEqualTo(text);
    Files.writeString(path, edited);
  }

  @Test
  void theContentThatShipsHasNoErrors() {
    assertThat(load().errors()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("(?m)^title: .*\n", "", "\"title\" is missing; add a line \"title: …\""),
        Arguments.of(
            "(?m)^summary: .*$",
            "summary: Short.",
            "\"summary\" has 6 characters; it needs 60 to 200"),
        Arguments.of(
            "(?m)^topic: .*$",
            "topic: cats",
            "unknown topic \"cats\"; it must be one of: online-abuse, "),
        Arguments.of(
            "(?m)^nation: .*$", "nation: france", "unknown nation \"france\"; it must be one of: "),
        Arguments.of(
            "(?m)^reviewed: .*$",
            "reviewed: soon",
            "\"reviewed\" must be a date such as 2026-11-23 (found \"soon\")"),
        Arguments.of(
            "(?m)^    url: https://",
            "    url: http://",
            "\"url\" must be a whole address that begins with https://"),
        Arguments.of(
            "(?m)^    for: .*$", "    for: fun", "unknown for \"fun\"; it must be one of: "),
        Arguments.of(
            "(?m)^nation:",
            "natoin: uk\nnation:",
            "unknown field \"natoin\"; the fields here are: "),
        Arguments.of(
            "(?m)^title:",
            "title: Twice is too often\ntitle:",
            "\"title\" stands here twice; keep one"),
        Arguments.of("(?m)^title: ", "title: One: two: ", "this is not valid YAML ("),
        Arguments.of(
            "## What to do now",
            "### What to do now",
            "this heading skips a level: after # comes at most ##"),
        Arguments.of(
            "## What to do now",
            "## Do this",
            "expected \"## What to do now\" here and found \"Do this\""),
        Arguments.of(
            "(?s)\\z",
            "\n[Gone](/guidance/no-such-page/)\n",
            "this link leads nowhere: there is no page /guidance/no-such-page/"),
        Arguments.of(
            "(?s)\\z",
            "\n[Plain](http://example.org/)\n",
            "a link must begin with https:// or, on this site, with /"),
        Arguments.of(
            "(?s)\\z",
            "\n[click here](/privacy/)\n",
            "\"click here\" does not say where the link goes"),
        Arguments.of("(?s)\\z", "\n<b>bold</b>\n", "HTML is not allowed here; use Markdown"),
        Arguments.of(
            "(?s)\\A---\n",
            "",
            "the file must begin with a block of fields between two lines of ---"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithItsFileAndLine(String from, String to, String message)
      throws IOException {
    edit(ARTICLE, from, to);

    assertThat(load().errors())
        .anySatisfy(
            finding -> {
              assertThat(finding.file()).isEqualTo(ARTICLE);
              assertThat(finding.line()).isPositive();
              assertThat(finding.message()).contains(message);
            });
  }

  static Stream<Arguments> brokenChecks() {
    return Stream.of(
        Arguments.of(
            "next: one-kind", "next: nowhere", "there is no question and no outcome \"nowhere\""),
        Arguments.of(
            "next: threat\n",
            "next: how-many\n",
            "a path reaches \"how-many\" as its question number 4; 3 are the most"),
        Arguments.of(
            "next: cyberflashing", "next: harassment", "no path leads to \"cyberflashing\""),
        Arguments.of("next: many-threat", "next: one-threat", "no path leads to \"many-threat\""),
        Arguments.of(
            "section 181", "section 99", "no article has \"Online Safety Act 2023, section 99\""),
        Arguments.of("- evidence", "- no-such-page", "there is no article \"no-such-page\""));
  }

  @ParameterizedTest
  @MethodSource("brokenChecks")
  void aCheckThatDoesNotEndOrHasWhatNobodyReachesIsRefused(String from, String to, String message)
      throws IOException {
    edit("content/checks/messages.yaml", from, to);

    assertThat(load().errors())
        .extracting(Findings.Finding::message)
        .anySatisfy(said -> assertThat(said).contains(message));
  }

  @Test
  void everyPathOfACheckHasAPageWithANeutralAddress() {
    Content content = Content.load(root, TODAY, new Findings());
    Check check = content.checks().getFirst();

    assertThat(check.steps())
        .extracting(Check.Step::url)
        .doesNotHaveDuplicates()
        .allSatisfy(url -> assertThat(url).matches("/check/\\d+/([a-f]{1,3}/)?"));
    assertThat(check.steps())
        .extracting(Check.Step::at)
        .containsAll(check.questions().keySet())
        .containsAll(check.outcomes().keySet());
    assertThat(content.addresses()).contains("/check/1/").doesNotContain("/check/1/a/");
    assertThat(content.allAddresses()).contains("/check/1/a/");
  }

  @Test
  void theLineIsTheOneThatAnEditorSees() throws IOException {
    edit(ARTICLE, "(?m)^topic: .*$", "topic: cats");
    long line =
        Files.readString(root.resolve(ARTICLE))
                .lines()
                .takeWhile(text -> !text.startsWith("topic:"))
                .count()
            + 1;

    assertThat(load().errors())
        .singleElement()
        .satisfies(finding -> assertThat(finding.line()).isEqualTo((int) line));
  }

  @Test
  void theLineOfALinkInTheTextIsTheOneThatAnEditorSees() throws IOException {
    edit(ARTICLE, "(?s)\\z", "\n[Gone](/no-such-page/)\n");
    int last = (int) Files.readString(root.resolve(ARTICLE)).lines().count();

    assertThat(load().errors())
        .singleElement()
        .satisfies(finding -> assertThat(finding.line()).isEqualTo(last));
  }

  @Test
  void twoArticlesOfOneTitleAreRefused() throws IOException {
    String title =
        Files.readString(root.resolve(ARTICLE))
            .lines()
            .filter(line -> line.startsWith("title: "))
            .findFirst()
            .orElseThrow();
    edit("content/articles/doxxing.md", "(?m)^title: .*$", title);

    assertThat(load().errors())
        .anySatisfy(
            finding ->
                assertThat(finding.message())
                    .contains("is also that of content/articles/doxxing.md"));
  }

  @Test
  void anOverdueReviewIsAWarningAndNoError() throws IOException {
    edit(ARTICLE, "(?m)^review-due: .*$", "review-due: 2026-11-22");

    Findings findings = load();

    assertThat(findings.errors()).isEmpty();
    assertThat(findings.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.message())
                    .isEqualTo("the review of this article was due on 2026-11-22"));
  }

  @Test
  void aBetaTextThatNobodyHasConfirmedForSixtyDaysIsAWarning() throws IOException {
    edit("content/service.yaml", "(?m)^beta-confirmed: .*$", "beta-confirmed: 2026-09-23");

    assertThat(load().warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.file()).isEqualTo("content/service.yaml"));
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    edit(ARTICLE, "(?m)^topic: .*$", "topic: cats");
    edit("content/articles/doxxing.md", "(?m)^nation: .*$", "nation: france");

    assertThat(load().errors())
        .extracting(Findings.Finding::file)
        .contains(ARTICLE, "content/articles/doxxing.md");
  }

  @ParameterizedTest
  @CsvSource({"730, 24 months", "90, 90 days", "1, 1 day"})
  void howLongSomethingIsKeptIsSaidAsItIs(String days, String words) throws IOException {
    edit("content/service.yaml", "(?m)^  feedback: .*$", "  feedback: " + days);
    Content content = Content.load(root, TODAY, new Findings());

    assertThat(content.messages().get("feedback.kept")).contains("keep your feedback for " + words);
    assertThat(content.pages())
        .anySatisfy(page -> assertThat(page.html()).contains("is about, for " + words + "<"));
  }

  @ParameterizedTest
  @CsvSource({"content/messages.yaml", "content/pages/privacy.md"})
  void aPlaceThatNothingFillsIsNamed(String file) throws IOException {
    edit(file, "for \\{retention.feedback}", "for {retention.feedbak}");

    assertThat(load().errors())
        .anySatisfy(
            error ->
                assertThat(error.toString())
                    .startsWith(file)
                    .contains("{retention.feedbak} is not known; there are {feedback-email}, "));
  }

  @Test
  void whoeverChangesWhatVisitorsAreAskedMustWantToAskThemAgain() throws IOException {
    edit("content/messages.yaml", "so we can remember your preferences", "so we can know you");

    assertThat(load().errors())
        .anySatisfy(
            error ->
                assertThat(error.toString())
                    .contains("content/wordings/2-", "To ask every visitor again, copy"));
  }

  @Test
  void anArchivedWordingIsTheOneInUse() throws IOException {
    edit("content/cookies.yaml", "days: 182", "days: 90");
    String wording = Content.load(root, TODAY, new Findings()).wording();
    Files.writeString(root.resolve(archiveNamed(load())), wording);

    Findings findings = new Findings();
    assertThat(Content.load(root, TODAY, findings).cookies().wording()).isEqualTo("2");
    assertThat(findings.errors()).isEmpty();
  }

  private static String archiveNamed(Findings findings) {
    return Pattern.compile("content/wordings/2-\\w+\\.txt")
        .matcher(findings.errors().toString())
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/cookies.yaml|notice-seconds: 15",
        "content/messages.yaml|legend-usage: May this site count",
        "content/messages.yaml|hint-preferences: If you say no",
        "content/messages.yaml|ask-text: To remember",
      })
  void whateverIsAskedIsArchived(String change) throws IOException {
    String[] parts = change.split("\\|", -1);
    edit(parts[0], parts[1], parts[1].replaceAll("15|y no|ount|ember", "9"));

    assertThat(load().errors().toString()).contains("To ask every visitor again");
  }

  @Test
  void anArchivedWordingThatWasChangedIsRefused() throws IOException {
    Path archived;
    try (Stream<Path> files = Files.list(root.resolve("content/wordings"))) {
      archived = files.findFirst().orElseThrow();
    }
    Files.writeString(archived, Files.readString(archived) + "and more");

    assertThat(load().errors().toString()).contains("an archived wording must stay as it was");
  }

  static Stream<Arguments> registerMistakes() {
    return Stream.of(
        Arguments.of("(?m)^days: 182", "days: 500", "\"days\""),
        Arguments.of("- name: settings", "- name: choice", "\"choice\" stands here twice"),
        Arguments.of("- name: settings", "- name: tracker", "the cookie \"settings\" is missing"),
        Arguments.of("basis: consent", "basis: because", "unknown basis"),
        Arguments.of(
            "basis: consent",
            "basis: strictly-necessary",
            "what is essential is strictly-necessary"),
        Arguments.of("(?m)^    kind: cookie", "    kind: pixel", "unknown kind"),
        Arguments.of("id: usage", "id: adverts", "unknown id"));
  }

  @ParameterizedTest
  @MethodSource("registerMistakes")
  void theCookieRegisterIsChecked(String from, String to, String message) throws IOException {
    edit("content/cookies.yaml", from, to);

    assertThat(load().errors())
        .anySatisfy(
            error ->
                assertThat(error.toString()).contains("content/cookies.yaml").contains(message));
  }
}

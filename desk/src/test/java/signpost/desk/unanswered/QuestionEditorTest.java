package signpost.desk.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.desk.unanswered.Checkout.ARTICLE;
import static signpost.desk.unanswered.Checkout.GOLDEN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.build.Golden;
import signpost.content.Findings;
import signpost.guidance.GuidanceFunction;
import signpost.http.BuiltFile;

/// What the editor makes of a question, as the site's builder and the search's read it.
final class QuestionEditorTest {
  @TempDir Path folder;
  private Checkout checkout = new Checkout(Path.of(""));
  private QuestionEditor editor = new QuestionEditor(Path.of(""));

  @BeforeEach
  void copy() {
    checkout = Checkout.in(folder);
    editor = new QuestionEditor(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is someone watching my house",
        "he said: i will follow you home",
        "what # does my stalker send",
        "ends with a colon:",
        "- is this list of threats",
        "? is this key stolen",
        "* or an alias name",
        "& or an anchor text",
        "! or a tag name",
        "% or a directive line",
        "@ or nothing else matters",
        "`what is this` noise outside",
        "| or many lines outside",
        "> or folded lines",
        "{who: stalks} neighbours",
        "[who stalks] neighbours",
        ", who stalks neighbours",
        "\"he is outside\" she whispered",
        "'he is outside' she whispered",
        "she whispered \"he is outside\"",
        "he won't stop texting",
        "he won’t stop texting – ever",
        "a back\\slash and a \\n in texts",
        "null pointer",
        "no entry sign",
        "~ nothing happened",
        "2026-11-30",
        "--- is a line drawn",
        "... is an end point",
        "my ex 😡 wont 👩‍👩‍👧 stop",
        "👀 is he watching outside",
        "هل يراقبني أحد",
        "is \u200Fהוא\u200F following me",
        "Ünïcödé ñ ǆ ﬁ e\u0301",
        "two  spaces   inside",
        "non\u00A0breaking space",
        "<script>alert(1)</script>",
        "=HYPERLINK(1) outside",
        "!!str stalker",
        "noise, theft and threats?",
        "key : value",
        "what about # noise: \"and\" - threats",
      })
  void isReadAsItWasTyped(String question) {
    List<String> before = checkout.aliases("stalking", new Findings());
    String golden = checkout.text(GOLDEN);
    String article = checkout.text(ARTICLE);
    List<String> files = checkout.files();

    Addition addition = editor.add("stalking", "  " + question + "\t ");

    assertThat(addition)
        .isInstanceOfSatisfying(
            Addition.Added.class,
            added -> assertThat(added.files()).containsExactly(ARTICLE, GOLDEN));
    Findings findings = new Findings();
    List<String> after = new ArrayList<>(before);
    after.add(question);
    assertThat(checkout.aliases("stalking", findings)).isEqualTo(after);
    assertThat(findings.errors()).isEmpty();
    assertThat(checkout.text(GOLDEN)).isEqualTo(golden + question + "\tstalking\n");
    assertThat(withoutTheLine(checkout.text(ARTICLE), before.size(), article)).isTrue();
    assertThat(goldenMistakes()).isEmpty();
    assertThat(checkout.files()).isEqualTo(files);
    assertThat(editor.add("stalking", question)).isEqualTo(new Addition.AlreadyThere());
  }

  /// Whether the one text is the other and one line more.
  private static boolean withoutTheLine(String longer, int aliases, String text) {
    List<String> lines = new ArrayList<>(longer.lines().toList());
    int line = lines.indexOf("aliases:") + aliases + 1;
    lines.remove(line);
    return lines.equals(text.lines().toList()) && longer.endsWith("\n");
  }

  /// What the search's build says of the lines themselves; whether one finds its article, only the
  /// next index knows.
  private List<Findings.Finding> goldenMistakes() {
    Findings findings = new Findings();
    Golden.check(folder, BuiltFile.bytes(GuidanceFunction.class, "guidance.index"), findings);
    return findings.errors().stream()
        .filter(finding -> !finding.message().contains(" no longer finds stalking "))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                         | Type the question",
        "'  \t '                                    | Type the question",
        "'what\tis this'                            | one line",
        "'what\nis this'                            | one line",
        "'what\ris this'                            | one line",
        "'what\u0000is this'                        | one line",
        "'what\u001Bis this'                        | one line",
        "'what\u0085is this'                        | one line",
        "'what\u2028is this'                        | one line",
        "'what\u2029is this'                        | one line",
        "'what\uFEFFis this'                        | one line",
        "'what\uFFFFis this'                        | one line",
        "'what\u202Eis this'                        | one line",
        "'half of \uD83D a smile'                   | one line",
        "'?!'                                       | needs two words",
        "'😡'                                       | needs two words",
        "'no'                                       | needs two words",
        "'what is it about'                         | needs two words",
        "'noise'                                    | needs two words",
        "'# is this a comment'                      | begin with #",
        "'is jo.bloggs@example.org a fake'          | an email address",
        "'who rings from 07700 900123'              | a telephone number",
        "'who lives at SW1A 1AA'                    | a postcode",
        "'someone used AB123456C'                   | National Insurance",
        "'what is my crime number 12345678'         | a long number",
      })
  void whatIsNoQuestionIsRefusedWithTheReason(String question, String reason) {
    List<String> texts = List.of(checkout.text(ARTICLE), checkout.text(GOLDEN));
    assertThat(editor.add("stalking", question == null ? "" : question))
        .isInstanceOfSatisfying(
            Addition.Invalid.class, invalid -> assertThat(invalid.reason()).contains(reason));
    assertThat(List.of(checkout.text(ARTICLE), checkout.text(GOLDEN))).isEqualTo(texts);
  }

  @Test
  void aQuestionHasAsManyCharactersAsAVisitorMayType() {
    assertThat(editor.add("stalking", "😡".repeat(286) + "stalking house"))
        .isInstanceOf(Addition.Added.class);
    assertThat(editor.add("stalking", "😡".repeat(287) + "stalking house"))
        .isInstanceOf(Addition.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "../articles/stalking",
        "stalking.md",
        "Stalking",
        "/etc/passwd",
        "."
      })
  void onlyAnArticleThatIsThereIsChanged(String article) {
    assertThat(editor.add(article, "is he following me home"))
        .isEqualTo(new Addition.UnknownArticle());
  }

  @Test
  void outsideACheckoutNothingIsMade(@TempDir Path elsewhere) {
    assertThat(new QuestionEditor(elsewhere).add("stalking", "is he following me home"))
        .isEqualTo(new Addition.NoContent());
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void whatIsThereAlreadyIsNotAddedTwice() {
    checkout.write(GOLDEN, checkout.text(GOLDEN) + "is he following me home\tstalking\n");
    assertThat(editor.add("stalking", "is he following me home"))
        .isInstanceOfSatisfying(
            Addition.Added.class, added -> assertThat(added.files()).containsExactly(ARTICLE));

    String alias = checkout.aliases("stalking", new Findings()).getFirst();
    assertThat(editor.add("stalking", alias))
        .isInstanceOfSatisfying(
            Addition.Added.class, added -> assertThat(added.files()).containsExactly(GOLDEN));

    assertThat(editor.add("harassment-messages", alias))
        .isInstanceOfSatisfying(
            Addition.Invalid.class, invalid -> assertThat(invalid.reason()).contains("stalking"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "a one\\n| a one\\nis my neighbour stalking me\\tstalking\\n",
        "a one| a one\\nis my neighbour stalking me\\tstalking\\n",
        "a one\\r"
            + "\\n"
            + "b two\\r"
            + "\\n"
            + "| a one\\r"
            + "\\n"
            + "b two\\r"
            + "\\n"
            + "is my neighbour stalking me\\tstalking\\r"
            + "\\n",
        "a one\\r\\nb two| a one\\r\\nb two\\r\\nis my neighbour stalking me\\tstalking\\r\\n",
        "# comment\\n\\n\\n| # comment\\n\\n\\nis my neighbour stalking me\\tstalking\\n",
        "''| is my neighbour stalking me\\tstalking\\n",
      })
  void linesOfTheGoldenQuestionsEndAsTheyDid(String before, String after) {
    checkout.write(GOLDEN, before.translateEscapes());
    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isInstanceOf(Addition.Added.class);
    assertThat(checkout.text(GOLDEN)).isEqualTo(after.translateEscapes());
  }

  /// `~` stands where the new line is to be.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\\n"
            + "aliases:\\n"
            + "  - a b\\n"
            + "~  - is my neighbour stalking me\\n"
            + "~title: x\\n"
            + "---\\n"
            + "text\\n"
            + "- no\\n",
        "---\\r"
            + "\\n"
            + "aliases:\\r"
            + "\\n"
            + "  - a b\\r"
            + "\\n"
            + "~  - is my neighbour stalking me\\r"
            + "\\n"
            + "~title: x\\r"
            + "\\n"
            + "---\\r"
            + "\\n"
            + "text\\r"
            + "\\n",
        "---\\naliases:\\n- a b\\n~- is my neighbour stalking me\\n~title: x\\n---\\n",
        "---\\naliases:\\n    -   a b\\n~    -   is my neighbour stalking me\\n~---\\n",
        "---\\n"
            + "aliases:\\n"
            + "  - a b # why\\n"
            + "~  - is my neighbour stalking me\\n"
            + "~  # the end\\n"
            + "\\n"
            + "title: x\\n"
            + "---\\n",
        "---\\n"
            + "aliases:\\n"
            + "  - 'it''s # no'\\n"
            + "  - \"a: \\\\\"b\\\\\"\"\\n"
            + "~  - is my neighbour stalking me\\n"
            + "~# end\\n"
            + "---\\n",
        "---\\n"
            + "aliases:\\n"
            + "  - a b\\n"
            + "    goes on\\n"
            + "~  - is my neighbour stalking me\\n"
            + "~title: x\\n"
            + "---\\n",
        "---\\n"
            + "aliases:\\n"
            + "  - |\\n"
            + "    a b\\n"
            + "    c\\n"
            + "~  - is my neighbour stalking me\\n"
            + "~title: x\\n"
            + "---\\n",
        "---\\n"
            + "title: '😡 é'\\n"
            + "aliases:\\n"
            + "  - 😡 b\\n"
            + "~  - is my neighbour stalking me\\n"
            + "~---\\n"
            + "\\n"
            + "---\\n",
      })
  void everythingElseInAnArticleStaysAsItIs(String text) {
    String after = text.translateEscapes();
    checkout.write(ARTICLE, after.replaceAll("(?s)~.*~", ""));
    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isInstanceOf(Addition.Added.class);
    assertThat(checkout.text(ARTICLE)).isEqualTo(after.replace("~", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no fields\n",
        "---\ntitle: x\n",
        "---\ntitle: x\n---\n",
        "---\naliases: [a b, c d]\n---\n",
        "---\naliases: []\n---\n",
        "---\naliases: a b\n---\n",
        "---\naliases:\n  - a b\n - c d\n---\n",
        "---\naliases:\n  - {a: b}\n---\n",
        "---\naliases:\n  - a b\n  -\n    c d\n---\n",
      })
  void anArticleThatIsWrittenOtherwiseIsLeftToTheEditor(String text) {
    checkout.write(ARTICLE, text);
    String golden = checkout.text(GOLDEN);
    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isInstanceOf(Addition.Invalid.class);
    assertThat(checkout.text(ARTICLE)).isEqualTo(text);
    assertThat(checkout.text(GOLDEN)).isEqualTo(golden);
  }

  @ParameterizedTest
  @ValueSource(strings = {ARTICLE, GOLDEN})
  void whatIsNotUtf8IsLeftAsItIs(String file) throws Exception {
    byte[] latin = {'a', (byte) 0xE9, '\n'};
    Files.write(checkout.path(file), latin);
    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isInstanceOfSatisfying(
            Addition.Invalid.class, invalid -> assertThat(invalid.reason()).startsWith(file));
    assertThat(checkout.path(file)).hasBinaryContent(latin);
  }

  @Test
  void filesKeepTheirPermissionsAndLinksStayLinks() throws Exception {
    Path golden = checkout.path(GOLDEN);
    Path elsewhere = Files.move(golden, folder.resolve("golden"));
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r--r-x"));
    Files.createSymbolicLink(golden, elsewhere);

    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isInstanceOf(Addition.Added.class);

    assertThat(golden).isSymbolicLink();
    assertThat(elsewhere).content().endsWith("is my neighbour stalking me\tstalking\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
        .isEqualTo("rw-r--r-x");
  }
}

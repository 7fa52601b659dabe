package signpost.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts and settings on their way from content to pages.
final class ShellTest {

  @Test
  void aShellComesBackFromItsPropertiesAsItWas() {
    Shell shell = Samples.shell();

    Shell back = Shell.read(shell.toProperties());

    assertThat(back.toProperties()).isEqualTo(shell.toProperties()).doesNotContain("#");
    assertThat(back.messages().all()).isEqualTo(shell.messages().all());
    assertThat(back.topics()).isEqualTo(shell.topics());
    assertThat(new Pages(back).home()).isEqualTo(new Pages(shell).home());
  }

  @Test
  void whatIsWrittenIsAPropertiesFile() throws IOException {
    Map<String, String> properties =
        Map.of("a", "one = two: three # four", "b", "two\nlines \\n", "c.d-e", "", "é", "’");
    String file = PlainProperties.write(new TreeMap<>(properties));
    Properties read = new Properties();
    read.load(new StringReader(file));

    assertThat(PlainProperties.read(file)).isEqualTo(properties).isEqualTo(read);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainProperties.write(new TreeMap<>(Map.of("a=b", "c"))));
  }

  @Test
  void aMissingTextIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.shell().text("no.such"))
        .withMessageContaining("\"no.such\"");
  }

  @Test
  void placesAreFilledOnceAndInAnyOrder() {
    Messages messages = new Messages(Map.of("a", "{1}, {0} and {1}"));

    assertThat(messages.format("a", "{1}", "two")).isEqualTo("two, {1} and two");
    assertThatIllegalArgumentException().isThrownBy(() -> messages.format("a", "one"));
  }

  @Test
  void theWordsOfALinkMustStandInTheirText() {
    Messages messages = new Messages(Map.of("text", "Go home now.", "words", "home", "other", "x"));

    assertThat(messages.linked("text", "words"))
        .isEqualTo(new Messages.Linked("Go ", "home", " now."));
    assertThatIllegalArgumentException().isThrownBy(() -> messages.linked("text", "other"));
  }

  @ParameterizedTest
  @CsvSource({
    "999, tel:999",
    "0808 16 89 111, tel:08081689111",
    "+44 20 7946 0000, tel:+442079460000",
    "0800 555 111 (free), tel:0800555111",
  })
  void aNumberBecomesALinkThatDials(String number, String link) {
    assertThat(new Contact("Call", number, null).tel()).isEqualTo(link);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Contact("Call", "nobody", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Contact("Call", null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Link("Away", "//example.org/"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignpostLink("X", "X", "http://example.org/", null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ResultsPage("", null, ResultsPage.Confidence.HIGH, List.of(), List.of(), ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new ErrorPage(200, "Fine", "Fine", ""));
  }

  @Test
  void theAlphabetHasOnlyLettersUnderWhichSomethingStands() {
    AToZPage page =
        AToZPage.of(
            List.of(
                new Link("stalking", "/c/"),
                new Link("Abuse", "/b/"),
                new Link("999", "/a/"),
                new Link("Sextortion", "/d/")));

    assertThat(page.letters()).extracting(AToZPage.Letter::letter).containsExactly("0-9", "A", "S");
    assertThat(page.letters().getLast().links())
        .extracting(Link::text)
        .containsExactly("Sextortion", "stalking");
  }
}

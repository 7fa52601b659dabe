package signpost.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.desk.Fixture;
import signpost.desk.HostileTexts;
import signpost.feedback.Feedback;

/// Texts that mean harm, shown in the pages. Whatever a text is, a page has the markup of the
/// templates and no more: as many beginnings of elements, and as many quotes around attributes, as
/// with a harmless one.
final class HostileTextTest {
  private static final int TEXTS = 10_000;

  private final Html html = new Html(new Frame("/secret", "a test", "Rae"));
  private final Fixture desk = new Fixture();

  private Feedback saying(String text) {
    Feedback plain = desk.feedback(text);
    return new Feedback(
        plain.reference(),
        plain.fingerprint(),
        text,
        text.isEmpty() ? "" : "/" + text,
        3,
        Set.of("tag"),
        true,
        false,
        Feedback.State.REPLIED,
        1,
        text,
        plain.received(),
        plain.until());
  }

  private String item(String text) {
    Feedback feedback = saying(text);
    ItemView item = ItemView.of(feedback, Instant.EPOCH);
    return html.feedback(
        new FeedbackView(
            item,
            Piece.open(text),
            false,
            text,
            text,
            text,
            text,
            text,
            "reply",
            "",
            List.of(new FeedbackView.DeedView("", text, text, text)),
            Notice.bad(text)));
  }

  private String inbox(String text) {
    ItemView item = ItemView.of(saying(text), Instant.EPOCH);
    return html.inbox(
        new InboxPage(
            List.of(new InboxPage.Tab("All", "/inbox", 1, 1, true)),
            new InboxPage.Look("", text, text, text, text, text, text, "tag"),
            List.of(item),
            "/inbox",
            "",
            "",
            new Notice(text, List.of(text), 1, true)));
  }

  private static long count(String page, char c) {
    return page.chars().filter(one -> one == c).count();
  }

  @Test
  void noTextAddsMarkup() {
    long seed = System.nanoTime();
    HostileTexts texts = new HostileTexts(seed);
    String harmlessItem = item("x");
    String harmlessInbox = inbox("x");
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      // What is blank is left out by the templates, and with it their own markup.
      String shown = text.isBlank() ? "x" + text : text;
      String item = item(shown);
      assertThat(count(item, '<')).as("seed %d", seed).isEqualTo(count(harmlessItem, '<'));
      String inbox = inbox(shown);
      assertThat(count(inbox, '<') - covered(inbox))
          .as("seed %d", seed)
          .isEqualTo(count(harmlessInbox, '<') - covered(harmlessInbox));
      for (String value : List.of("value=\"", "href=\"")) {
        assertThat(inbox.split(value, -1).length)
            .as("seed %d", seed)
            .isEqualTo(harmlessInbox.split(value, -1).length);
      }
    }
  }

  /// Beginnings and ends of the elements that cover personal data, which a text may well hold.
  private static long covered(String page) {
    return 2L * (page.split("<span class=\"covered\">", -1).length - 1);
  }

  @Test
  void theCheckSeesWhatIsNotEscaped() {
    assertThat(count(item("x").replace("x", "<b>"), '<')).isNotEqualTo(count(item("x"), '<'));
  }
}

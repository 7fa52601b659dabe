package signpost.preferences;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import signpost.site.CookieRegister;
import signpost.site.Dates;
import signpost.site.Frame;
import signpost.site.Pages;
import signpost.site.ReceiptPage;
import signpost.site.Shell;

/// A receipt as a page.
final class ReceiptHtml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm '(UTC)'", Locale.UK)
          .withZone(ZoneOffset.UTC);

  private final Shell shell;
  private final Pages pages;

  ReceiptHtml(Shell shell) {
    this.shell = shell;
    this.pages = new Pages(shell);
  }

  String of(Frame frame, Consent.State state, List<ConsentEvent> events) {
    String standing =
        switch (state) {
          case Consent.State.Undecided() -> "undecided";
          case Consent.State.Refused refused -> refused.left() ? "pending" : "refused";
          case Consent.State.Granted granted -> "accepted";
        };
    return pages
        .framed(frame)
        .receipt(new ReceiptPage(standing, events.stream().map(this::event).toList()));
  }

  private ReceiptPage.Event event(ConsentEvent event) {
    return new ReceiptPage.Event(
        TIME.format(event.decided()),
        titles(event.purposes().granted()),
        titles(event.purposes().refused()),
        how(event),
        event.wording(),
        event.hash(),
        Dates.words(LocalDate.ofInstant(event.until(), ZoneOffset.UTC)));
  }

  private List<String> titles(List<String> ids) {
    return shell.cookies().purposes().stream()
        .filter(purpose -> ids.contains(purpose.id()))
        .map(CookieRegister.Purpose::title)
        .toList();
  }

  private String how(ConsentEvent event) {
    String how =
        shell.text("receipt.method-" + event.method().id())
            + " "
            + shell.text(event.script() ? "receipt.with-script" : "receipt.without-script");
    return event.gpc() ? how + " " + shell.text("receipt.with-gpc") : how;
  }
}

package signpost.preferences;

import java.util.List;
import signpost.http.Endpoint;
import signpost.http.MediaType;
import signpost.http.Request;
import signpost.http.Response;
import signpost.site.Shell;

/// What is on record about this visitor's choices.
final class ReadReceipt implements Endpoint {
  private final Consent consent;
  private final Shell shell;
  private final ReceiptHtml html;

  ReadReceipt(Consent consent, Shell shell) {
    this.consent = consent;
    this.shell = shell;
    this.html = new ReceiptHtml(shell);
  }

  @Override
  public Response handle(Request request) {
    List<String> cookie = request.cookie(ChoiceCookie.NAME);
    Consent.State state = consent.state(cookie);
    List<ConsentEvent> events = consent.history(cookie);
    return request.answer() == MediaType.HTML
        ? Response.page(200, html.of(request.frame(), state, events))
        : Response.json(
            PreferencesJson.receipt(state, events, shell.cookies(), shell.organisation()));
  }
}

package signpost.desk.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import signpost.desk.export.Format;
import signpost.desk.export.Order;
import signpost.desk.feedback.Inbox;
import signpost.desk.web.Call;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.desk.work.Workplace;

/// Feedback as a file. `desk/run export` does the same and says how far it is.
final class ExportPages {
  private static final String PATH = "/export";

  private final Workplace place;
  private final Html html;

  ExportPages(Workplace place, Html html) {
    this.place = place;
    this.html = html;
  }

  void answerIn(Routes routes) {
    routes.get(PATH, call -> page(200, call, "")).post(PATH, this::export);
  }

  private Reply export(Call call) {
    LookForm form = LookForm.read(call::sent, call.sent("words"));
    if (!form.look().problem().isEmpty()) {
      return page(422, call, form.look().problem());
    }
    boolean emails = call.sent("emails").equals("yes");
    boolean open = call.sent("open").equals("yes");
    String reason = call.sent("reason").strip();
    if ((emails || open) && reason.isEmpty()) {
      return page(422, call, "Say why addresses or personal data are needed. It goes on record.");
    }
    if (reason.length() > Order.LONGEST_REASON) {
      return page(422, call, "The reason has more than " + Order.LONGEST_REASON + " characters.");
    }
    Format format = call.sent("format").equals("json") ? Format.JSON : Format.CSV;
    Order order = new Order(format, form.filter(), emails, open, reason);
    return new Reply.Download(
        "feedback-" + today() + "." + format.extension(),
        format.mediaType(),
        out -> place.export().write(order, out, written -> {}));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(place.clock().instant(), ZoneOffset.UTC);
  }

  private Reply page(int status, Call call, String problem) {
    List<ExportPage.Choice> lists = new ArrayList<>(List.of(new ExportPage.Choice("", "All")));
    for (String list : Inbox.listNames()) {
      lists.add(new ExportPage.Choice(list, Texts.list(list)));
    }
    LookForm form = LookForm.read(call::sent, call.sent("words"));
    return new Reply.Page(
        status,
        html.export(
            new ExportPage(
                lists,
                form.look(),
                call.sent("emails").equals("yes"),
                call.sent("open").equals("yes"),
                call.sent("reason"),
                problem)));
  }
}

package signpost.desk.pages;

import java.util.List;
import java.util.function.BiFunction;
import signpost.desk.erasing.Address;
import signpost.desk.export.Export;
import signpost.desk.export.Format;
import signpost.desk.export.Row;
import signpost.desk.feedback.Undo;
import signpost.desk.web.Call;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.desk.work.OnePerson;
import signpost.desk.work.Workplace;

/// Somebody asks what the service has of them, or wants it erased. The address is sent with each
/// step and stands in no address of a page.
final class PersonPages {
  private static final String PATH = "/address";

  private final Workplace place;
  private final OnePerson person;
  private final Undo undo;
  private final Sitting sitting;
  private final Html html;

  PersonPages(Workplace place, Undo undo, Sitting sitting, Html html) {
    this.undo = undo;
    this.place = place;
    this.person = new OnePerson(place);
    this.sitting = sitting;
    this.html = html;
  }

  void answerIn(Routes routes) {
    routes
        .get(PATH, call -> page(200, "", "", sitting.notice(call.asked("done"))))
        .post(PATH, call -> with(call, this::find))
        .post(PATH + "/export", call -> with(call, this::export))
        .post(PATH + "/erase", call -> with(call, this::erase));
  }

  private Reply with(Call call, BiFunction<Call, Address, Reply> answer) {
    String typed = call.sent("address");
    Address address = Address.read(typed);
    return address == null
        ? page(422, typed, "Write an email address, like jo@example.org.", Notice.NONE)
        : answer.apply(call, address);
  }

  private Reply find(Call call, Address address) {
    return found(200, call, address, "");
  }

  private Reply found(int status, Call call, Address address, String problem) {
    List<Row> rows = person.rows(address, false, looked -> {});
    return new Reply.Page(
        status,
        html.person(
            new PersonPage(
                call.sent("address"),
                true,
                items(rows, OnePerson.GIVEN),
                items(rows, OnePerson.MENTIONED),
                problem,
                problem.isEmpty() ? "" : "sure",
                Notice.NONE)));
  }

  private List<ItemView> items(List<Row> rows, String how) {
    return rows.stream()
        .filter(row -> how.equals(row.more().get(OnePerson.HOW)))
        .map(row -> ItemView.of(row.feedback(), place.clock().instant()))
        .toList();
  }

  private Reply export(Call call, Address address) {
    List<Row> rows = person.rows(address, true, looked -> {});
    return new Reply.Download(
        "one-person.json", Format.JSON.mediaType(), out -> Export.write(Format.JSON, rows, out));
  }

  private Reply erase(Call call, Address address) {
    if (!call.sent("sure").equals("yes")) {
      return found(422, call, address, "Tick that you are sure. Nothing was erased.");
    }
    undo.forget();
    boolean mentioned = call.sent("mentioned").equals("yes");
    long erased = place.erasing().eraseAll(address, mentioned, looked -> {}, done -> {});
    Notice notice =
        Notice.good(
            Texts.counted(erased, "item")
                + " erased. A restored backup forgets what gave this address, too.");
    return Return.to(call, PATH, sitting.keep(notice));
  }

  private Reply page(int status, String typed, String problem, Notice notice) {
    return new Reply.Page(
        status,
        html.person(
            new PersonPage(
                typed,
                false,
                List.of(),
                List.of(),
                problem,
                problem.isEmpty() ? "" : "address",
                notice)));
  }
}

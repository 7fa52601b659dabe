package signpost.desk.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.export.Row;
import signpost.desk.export.RowJson;
import signpost.desk.record.Deed;
import signpost.desk.work.Workplace;
import signpost.feedback.Feedback;
import signpost.feedback.Reference;

@Command(
    name = "show",
    description = {
      "Shows one feedback and what is on record about it. Personal data is covered, and the address"
          + " to answer at is not shown, unless you open it, which goes on record.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run show 7K2M-9QXA-T4RC",
      "  desk/run show 7k2m9qxat4rc --open --json",
      "",
      "--json: an object with reference, list, state, quarantined, danger, received, until, page,"
          + " rating, tags, version, text, reply, email (only if opened), deeds (each with at, who,"
          + " what, from, to, reason).",
      ""
    })
final class ShowCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "REF", description = "Its reference.")
  private String reference = "";

  @Option(names = "--open", description = "Uncovers personal data. This goes on record.")
  private boolean open;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  ShowCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    Reference wanted = Asked.reference(command, reference);
    try (Workplace place = desk.open()) {
      Feedback feedback = place.changes().find(wanted);
      if (feedback == null) {
        desk.err().println(ChangesMade.gone(wanted));
        return Exit.NOT_FOUND;
      }
      if (open) {
        place.changes().open(wanted);
      }
      String email = place.store().email(wanted, place.clock().instant());
      Row row = open ? Row.open(feedback).with(Row.EMAIL, email) : Row.covered(feedback);
      List<Deed> deeds = place.changes().deeds(wanted);
      if (json) {
        writeJson(row, deeds);
      } else {
        desk.out().print(text(row, email, deeds));
      }
      return Exit.DONE;
    }
  }

  private String text(Row row, String email, List<Deed> deeds) {
    Feedback feedback = row.feedback();
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("Reference", feedback.reference().grouped()));
    facts.add(List.of("List", feedback.list()));
    facts.add(List.of("Danger", feedback.danger() ? "YES" : "no"));
    facts.add(List.of("Received", feedback.received().toString()));
    facts.add(List.of("Kept until", feedback.until().toString()));
    facts.add(List.of("Page", Plain.line(feedback.page(), 200)));
    facts.add(List.of("Rating", feedback.rating() == 0 ? "" : feedback.rating() + " of 5"));
    facts.add(List.of("Tags", Plain.line(String.join(" ", row.tags()), 200)));
    facts.add(List.of("Version", Integer.toString(feedback.version())));
    String address =
        email.isEmpty() ? "none" : open ? Plain.line(email, 320) : "given; --open shows it";
    facts.add(List.of("Email", address));
    StringBuilder text = new StringBuilder(Plain.table(facts));
    text.append('\n').append(Plain.text(row.text())).append('\n');
    if (!row.reply().isEmpty()) {
      text.append("\nThe team's reply:\n").append(Plain.text(row.reply())).append('\n');
    }
    if (!deeds.isEmpty()) {
      text.append("\nOn record:\n")
          .append(Plain.table(deeds.stream().map(ShowCommand::line).toList()));
    }
    return text.toString();
  }

  private static List<String> line(Deed deed) {
    String change =
        deed.from().isEmpty() || deed.to().isEmpty()
            ? deed.from() + deed.to()
            : deed.from() + " to " + deed.to();
    return List.of(
        deed.at().toString(),
        deed.what(),
        Plain.line(change, 80),
        Plain.line(deed.who(), 120),
        Plain.line(deed.reason(), 300));
  }

  private void writeJson(Row row, List<Deed> deeds) throws IOException {
    try (JsonGenerator out = Json.to(desk.out())) {
      out.writeStartObject();
      RowJson.fields(out, row);
      out.writeArrayFieldStart("deeds");
      for (Deed deed : deeds) {
        out.writeStartObject();
        out.writeStringField("at", deed.at().toString());
        out.writeStringField("who", deed.who());
        out.writeStringField("what", deed.what());
        out.writeStringField("from", deed.from());
        out.writeStringField("to", deed.to());
        out.writeStringField("reason", deed.reason());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }
}

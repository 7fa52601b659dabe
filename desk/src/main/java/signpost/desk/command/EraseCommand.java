package signpost.desk.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.erasing.Address;
import signpost.desk.erasing.AddressSearch;
import signpost.desk.work.Workplace;
import signpost.feedback.Reference;

@Command(
    name = "erase",
    description = {
      "Erases feedback for good: what was written, the address, its tags and your reply. A hash"
          + " that nobody can turn back stays, so that a restored backup can be made to forget it"
          + " again (replay), and a line on record that you did it. If it was interrupted, do it"
          + " again.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run erase 7K2M-9QXA-T4RC",
      "  desk/run erase --address jo@example.org --mentioned --yes",
      "",
      "--json: an object with erased, a number.",
      ""
    })
final class EraseCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(arity = "0..1", paramLabel = "REF", description = "One, by its reference.")
  private @Nullable String reference;

  @Option(
      names = "--address",
      paramLabel = "EMAIL",
      description = "All that gave this address to be answered at. Reads the whole table.")
  private @Nullable String address;

  @Option(names = "--mentioned", description = "And all in whose text or reply it stands.")
  private boolean mentioned;

  @Option(names = "--yes", description = "Does not ask first.")
  private boolean yes;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  EraseCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    if ((reference == null) == (address == null) || (mentioned && address == null)) {
      throw Asked.wrong(command, "Erase one REF, or all of an --address, with --mentioned or not.");
    }
    if (!yes && !desk.surroundings().asks()) {
      throw Asked.wrong(command, "Nobody can be asked here: say --yes.");
    }
    if (reference != null) {
      return one(Asked.reference(command, reference));
    }
    return all(AddressCommand.address(command, String.valueOf(address)));
  }

  private int one(Reference wanted) throws Exception {
    try (Workplace place = desk.open()) {
      if (!sure("Erase " + wanted.grouped() + " for good?")) {
        return Exit.FAILED;
      }
      boolean there = place.erasing().erase(wanted);
      said(there ? 1 : 0);
      if (!there) {
        desk.err()
            .println(
                "Nothing stood under "
                    + wanted.grouped()
                    + ". A restored backup will forget it all the same.");
      }
      return there ? Exit.DONE : Exit.NOT_FOUND;
    }
  }

  private int all(Address wanted) throws Exception {
    try (Workplace place = desk.open()) {
      Progress looking = desk.progress("looked at");
      if (!yes) {
        AddressSearch.Found found =
            new AddressSearch(place.database()).find(wanted, mentioned, looking::at);
        int count = found.given().size() + found.mentioned().size();
        if (!sure("Erase " + count + " for good?")) {
          return Exit.FAILED;
        }
      }
      long erased =
          place.erasing().eraseAll(wanted, mentioned, looking::at, desk.progress("erased")::at);
      said(erased);
      return erased > 0 ? Exit.DONE : Exit.NOT_FOUND;
    }
  }

  private boolean sure(String question) throws IOException {
    if (yes) {
      return true;
    }
    desk.err().print(question + " This cannot be taken back. Type yes: ");
    desk.err().flush();
    String answer =
        new BufferedReader(new InputStreamReader(desk.surroundings().in(), UTF_8)).readLine();
    if ("yes".equals(answer == null ? "" : answer.strip())) {
      return true;
    }
    desk.err().println("Nothing was erased.");
    return false;
  }

  private void said(long erased) throws IOException {
    if (!json) {
      desk.out().println(erased + " erased.");
      return;
    }
    try (JsonGenerator out = Json.to(desk.out())) {
      out.writeStartObject();
      out.writeNumberField("erased", erased);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }
}

package signpost.desk.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import signpost.desk.database.NoDatabase;
import signpost.desk.feedback.Change;
import signpost.desk.feedback.Changed;
import signpost.desk.work.Workplace;
import signpost.feedback.Feedback;
import signpost.feedback.Reference;

/// Makes the same change to one feedback or several and says what became of each.
final class ChangesMade {
  /// For `--json`, in the help of each command that changes something.
  static final String FIELDS =
      "--json: an array of objects with reference, result (done, nothing, conflict, gone), and, as"
          + " it stands now unless it is gone, list, tags and version.";

  private final DeskCommand desk;

  ChangesMade(DeskCommand desk) {
    this.desk = desk;
  }

  /// @param seen the version that was seen; negative for any
  /// @return what to exit with: the worst of all
  int make(List<Reference> references, int seen, Change change, boolean json)
      throws NoDatabase, IOException {
    List<Changed> results = new ArrayList<>();
    try (Workplace place = desk.open()) {
      for (Reference reference : references) {
        Changed changed =
            seen < 0
                ? place.changes().change(reference, change)
                : place.changes().change(reference, seen, change);
        results.add(changed);
        if (!json) {
          tell(reference, changed);
        }
      }
    }
    if (json) {
      write(references, results);
    }
    if (results.stream().anyMatch(Changed.Conflict.class::isInstance)) {
      return Exit.CONFLICT;
    }
    return results.stream().anyMatch(Changed.Gone.class::isInstance) ? Exit.NOT_FOUND : Exit.DONE;
  }

  static String gone(Reference reference) {
    return reference.grouped()
        + " is not there: it was erased, its time is over, or there is a slip in it.";
  }

  private void tell(Reference reference, Changed changed) {
    switch (changed) {
      case Changed.Done(Feedback before, Feedback now) ->
          desk.out().println(reference.grouped() + "  " + stands(now));
      case Changed.Nothing(Feedback now) ->
          desk.out().println(reference.grouped() + "  " + stands(now) + ", as before");
      case Changed.Conflict(Feedback now) ->
          desk.err()
              .println(
                  reference.grouped()
                      + " was changed by somebody else: it is "
                      + stands(now)
                      + ", version "
                      + now.version()
                      + ". Nothing was changed.");
      case Changed.Gone gone -> desk.err().println(gone(reference));
    }
  }

  private static String stands(Feedback now) {
    String tags = String.join(" ", now.tags().stream().sorted().toList());
    return now.list() + (tags.isEmpty() ? "" : ", tagged " + Plain.line(tags, 200));
  }

  private void write(List<Reference> references, List<Changed> results) throws IOException {
    try (JsonGenerator out = Json.to(desk.out())) {
      out.writeStartArray();
      for (int i = 0; i < results.size(); i++) {
        out.writeStartObject();
        out.writeStringField("reference", references.get(i).grouped());
        switch (results.get(i)) {
          case Changed.Done(Feedback before, Feedback now) -> write(out, "done", now);
          case Changed.Nothing(Feedback now) -> write(out, "nothing", now);
          case Changed.Conflict(Feedback now) -> write(out, "conflict", now);
          case Changed.Gone gone -> out.writeStringField("result", "gone");
        }
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator out, String result, Feedback now) throws IOException {
    out.writeStringField("result", result);
    out.writeStringField("list", now.list());
    out.writeArrayFieldStart("tags");
    for (String tag : now.tags().stream().sorted().toList()) {
      out.writeString(tag);
    }
    out.writeEndArray();
    out.writeNumberField("version", now.version());
  }
}

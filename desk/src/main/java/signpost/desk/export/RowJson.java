package signpost.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/// Feedback as an object: `reference` with its dashes, `list`, `state`, `quarantined`, `danger`,
/// `received` and `until` (ISO 8601, UTC), `page` (or empty), `rating` (1 to 5, or null), `tags`,
/// `version`, `text`, `reply` (or empty), and what was asked for beyond that, such as `email`.
public final class RowJson {
  private RowJson() {}

  public static void write(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    fields(json, row);
    json.writeEndObject();
  }

  /// Without the object around them.
  public static void fields(JsonGenerator json, Row row) throws IOException {
    json.writeStringField("reference", row.feedback().reference().grouped());
    json.writeStringField("list", row.feedback().list());
    json.writeStringField("state", row.feedback().state().id());
    json.writeBooleanField("quarantined", row.feedback().quarantined());
    json.writeBooleanField("danger", row.feedback().danger());
    json.writeStringField("received", row.feedback().received().toString());
    json.writeStringField("until", row.feedback().until().toString());
    json.writeStringField("page", row.feedback().page());
    if (row.feedback().rating() == 0) {
      json.writeNullField("rating");
    } else {
      json.writeNumberField("rating", row.feedback().rating());
    }
    json.writeArrayFieldStart("tags");
    for (String tag : row.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeNumberField("version", row.feedback().version());
    json.writeStringField("text", row.text());
    json.writeStringField("reply", row.reply());
    for (Map.Entry<String, String> more : row.more().entrySet()) {
      json.writeStringField(more.getKey(), more.getValue());
    }
  }
}

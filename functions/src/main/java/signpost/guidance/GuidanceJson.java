package signpost.guidance;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import signpost.http.Json;

/// Answers and articles as `openapi.yaml` promises them.
final class GuidanceJson {
  private GuidanceJson() {}

  static String of(Answer answer) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeFieldName("urgent");
          urgent(json, answer.urgent());
          json.writeStringField("confidence", answer.confidence().name().toLowerCase(Locale.ROOT));
          json.writeArrayFieldStart("answers");
          for (Found found : answer.answers()) {
            json.writeStartObject();
            head(json, found.article());
            json.writeNumberField("score", Math.round(found.score() * 1000) / 1000.0);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("related");
          for (Entry article : answer.related()) {
            json.writeStartObject();
            json.writeStringField("id", article.id());
            json.writeStringField("title", article.title());
            json.writeStringField("url", article.url());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static String of(Entry article) {
    return Json.write(
        json -> {
          json.writeStartObject();
          head(json, article);
          json.writeStringField("nation", article.nation());
          json.writeArrayFieldStart("sections");
          for (Section section : article.sections()) {
            json.writeStartObject();
            json.writeStringField("heading", section.heading());
            json.writeStringField("text", section.text());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("law");
          for (Law law : article.law()) {
            json.writeStartObject();
            json.writeStringField("statute", law.statute());
            json.writeStringField("section", law.section());
            json.writeStringField("says", law.says());
            json.writeStringField("url", law.url());
            json.writeStringField("checked", law.checked());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void urgent(JsonGenerator json, @Nullable Urgent urgent) throws IOException {
    if (urgent == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("title", urgent.title());
    json.writeStringField("text", urgent.text());
    json.writeArrayFieldStart("contacts");
    for (Contact contact : urgent.contacts()) {
      json.writeStartObject();
      json.writeStringField("label", contact.label());
      json.writeStringField("phone", contact.phone());
      json.writeStringField("url", contact.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, Entry article) throws IOException {
    json.writeStringField("id", article.id());
    json.writeStringField("title", article.title());
    json.writeStringField("summary", article.summary());
    json.writeStringField("url", article.url());
    json.writeStringField("topic", article.topic());
    json.writeStringField("reviewed", article.reviewed());
    signposts(json, article.signposts());
  }

  private static void signposts(JsonGenerator json, List<Signpost> signposts) throws IOException {
    json.writeArrayFieldStart("signposts");
    for (Signpost signpost : signposts) {
      json.writeStartObject();
      json.writeStringField("organisation", signpost.organisation());
      json.writeStringField("label", signpost.label());
      json.writeStringField("url", signpost.url());
      json.writeStringField("phone", signpost.phone());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

package signpost.desk.figures;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import signpost.http.Json;

/// Figures as JSON. Every page that was viewed is in it, and the pages with the most problems.
/// Times in seconds, days as `2026-11-30`; what only administrators may know is null to everybody
/// else.
public final class FiguresJson {
  private FiguresJson() {}

  public static String of(Figures figures) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("from", figures.period().first().toString());
          json.writeStringField("to", figures.period().last().toString());
          write(json, figures.feedback());
          write(json, figures.problems());
          write(json, figures.views());
          write(json, figures.unanswered());
          if (figures.cookies() instanceof Restricted.Known<CookieChoices>(CookieChoices choices)) {
            write(json, choices);
          } else {
            json.writeNullField("cookies");
          }
          if (figures.oldest() instanceof Restricted.Known<OldestItems>(OldestItems items)) {
            write(json, items);
          } else {
            json.writeNullField("retention");
          }
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, FeedbackPerDay feedback) throws IOException {
    json.writeObjectFieldStart("feedback");
    json.writeNumberField("all", feedback.all());
    json.writeNumberField("danger", feedback.danger());
    json.writeNumberField("setApart", feedback.setApart());
    write(json, "average", feedback.average());
    json.writeArrayFieldStart("days");
    for (FeedbackPerDay.Day day : feedback.days()) {
      json.writeStartObject();
      json.writeStringField("day", day.date().toString());
      json.writeObjectFieldStart("ratings");
      for (int rating = 1; rating <= FeedbackPerDay.BEST; rating++) {
        json.writeNumberField(Integer.toString(rating), day.of(rating));
      }
      json.writeNumberField("none", day.of(0));
      json.writeEndObject();
      json.writeNumberField("danger", day.danger());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PagesWithProblems problems) throws IOException {
    json.writeObjectFieldStart("problems");
    json.writeNumberField("furtherPages", problems.further());
    json.writeNumberField("withoutPage", problems.unknown());
    json.writeArrayFieldStart("pages");
    for (PagesWithProblems.Page page : problems.pages()) {
      json.writeStartObject();
      json.writeStringField("page", page.address());
      json.writeNumberField("poor", page.poor());
      json.writeNumberField("unrated", page.unrated());
      json.writeNumberField("all", page.all());
      write(json, "average", page.average());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PageViewsByPage views) throws IOException {
    json.writeObjectFieldStart("views");
    json.writeNumberField("all", views.all());
    json.writeArrayFieldStart("pages");
    for (PageViewsByPage.Page page : views.pages()) {
      json.writeStartObject();
      json.writeStringField("page", page.address());
      json.writeNumberField("all", page.all());
      json.writeObjectFieldStart("days");
      for (int day = 0; day < views.days().size(); day++) {
        if (page.byDay().get(day) > 0) {
          json.writeNumberField(views.days().get(day).toString(), page.byDay().get(day));
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, UnansweredPerWeek unanswered) throws IOException {
    json.writeArrayFieldStart("unanswered");
    for (UnansweredPerWeek.Week week : unanswered.weeks()) {
      json.writeStartObject();
      json.writeStringField("week", week.monday().toString());
      json.writeNumberField("asked", week.asked());
      json.writeArrayFieldStart("questions");
      for (UnansweredPerWeek.Question question : week.questions()) {
        json.writeStartObject();
        json.writeStringField("stems", question.stems());
        json.writeNumberField("asked", question.asked());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, CookieChoices choices) throws IOException {
    json.writeArrayFieldStart("cookies");
    for (CookieChoices.Wording wording : choices.wordings()) {
      json.writeStartObject();
      json.writeStringField("wording", wording.name());
      json.writeNumberField("records", wording.records());
      json.writeNumberField("inForce", wording.holding());
      json.writeObjectFieldStart("granted");
      json.writeNumberField("preferences", wording.preferences());
      json.writeNumberField("usage", wording.usage());
      json.writeEndObject();
      json.writeObjectFieldStart("refused");
      json.writeNumberField("preferences", wording.records() - wording.preferences());
      json.writeNumberField("usage", wording.records() - wording.usage());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, OldestItems items) throws IOException {
    json.writeArrayFieldStart("retention");
    for (OldestItems.Kind kind : items.kinds()) {
      json.writeStartObject();
      json.writeStringField("kind", kind.name());
      json.writeNumberField("items", kind.remaining().items());
      json.writeNumberField("kept", kind.kept().toSeconds());
      write(json, "oldest", kind.oldest());
      write(json, "firstGoes", kind.remaining().first());
      json.writeNumberField("overdue", kind.remaining().overdue());
      json.writeNumberField("undated", kind.remaining().undated());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, OptionalDouble value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, Math.round(value.getAsDouble() * 100) / 100.0);
    } else {
      json.writeNullField(name);
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable Duration value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value.toSeconds());
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable Instant value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toString());
    }
  }
}

package signpost.feedback;

import signpost.http.Json;

/// What a program is told, as `openapi.yaml` promises it. Never the text.
final class FeedbackJson {
  private FeedbackJson() {}

  static String received(Feedback feedback) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("reference", feedback.reference().grouped());
          json.writeStringField("receivedAt", feedback.received().toString());
          json.writeEndObject();
        });
  }

  static String state(Feedback feedback) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("reference", feedback.reference().grouped());
          json.writeStringField("state", feedback.state().shown());
          json.writeStringField("receivedAt", feedback.received().toString());
          json.writeStringField("reply", feedback.reply());
          json.writeEndObject();
        });
  }
}

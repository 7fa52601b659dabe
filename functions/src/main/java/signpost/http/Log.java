package signpost.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// The only two lines that are ever logged. Neither can hold what a visitor wrote: no address, no
/// query, no header, no body and no exception's message, since messages quote input.
final class Log {
  private Log() {}

  static void answered(Request request, Response response, long nanos) {
    line(
        json -> {
          json.writeStringField("route", request.route());
          json.writeNumberField("status", response.status());
          json.writeNumberField("ms", nanos / 1_000_000);
        });
  }

  /// The class of what was thrown and of its causes, and this project's own frames.
  static void unexpected(Throwable thrown) {
    line(
        json -> {
          json.writeArrayFieldStart("unexpected");
          int causes = 0;
          for (Throwable cause = thrown;
              cause != null && causes < 5;
              cause = cause.getCause(), causes++) {
            json.writeString(cause.getClass().getName());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("at");
          frames(thrown, json);
          json.writeEndArray();
        });
  }

  private static void frames(Throwable thrown, JsonGenerator json) throws IOException {
    int written = 0;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("signpost.") && written++ < 20) {
        json.writeString(
            frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
      }
    }
  }

  private static void line(Json.Writing fields) {
    System.out.println(
        Json.write(
            json -> {
              json.writeStartObject();
              fields.to(json);
              json.writeEndObject();
            }));
  }
}

package signpost.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;

/// The only lines that are ever logged. None can hold what a visitor wrote: no address, no query,
/// no header, no body and no exception's message, since messages quote input.
public final class Log {
  private Log() {}

  static void answered(Request request, Response response, long nanos) {
    System.out.println(line(request, response, nanos));
  }

  /// What `answered` logs.
  static String line(Request request, Response response, long nanos) {
    return new EventWriter(128)
        .text("route", request.route())
        .plain("status", response.status())
        .plain("ms", nanos / 1_000_000)
        .toString();
  }

  /// The class of what was thrown and of its causes, and this project's own frames.
  public static void unexpected(Throwable thrown) {
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

  /// Figures that CloudWatch reads as metrics, in its embedded metric format: namespace `Signpost`,
  /// by `Function` alone and with what they are of.
  ///
  /// @param function its name, so that two deployments do not mix
  /// @param of what they are about, a name of this project's own
  public static void figures(
      String function, String of, SequencedMap<String, Long> figures, Instant now) {
    line(
        json -> {
          json.writeObjectFieldStart("_aws");
          json.writeNumberField("Timestamp", now.toEpochMilli());
          json.writeArrayFieldStart("CloudWatchMetrics");
          json.writeStartObject();
          json.writeStringField("Namespace", "Signpost");
          json.writeArrayFieldStart("Dimensions");
          json.writeArray(new String[] {"Function"}, 0, 1);
          json.writeArray(new String[] {"Function", "Of"}, 0, 2);
          json.writeEndArray();
          json.writeArrayFieldStart("Metrics");
          for (String figure : figures.sequencedKeySet()) {
            json.writeStartObject();
            json.writeStringField("Name", figure);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
          json.writeStringField("Function", function);
          json.writeStringField("Of", of);
          for (Map.Entry<String, Long> figure : figures.entrySet()) {
            json.writeNumberField(figure.getKey(), figure.getValue());
          }
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

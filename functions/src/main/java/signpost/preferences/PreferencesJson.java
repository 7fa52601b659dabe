package signpost.preferences;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.http.Json;
import signpost.site.CookieRegister;

/// Choices and receipts as `openapi.yaml` promises them.
final class PreferencesJson {
  private PreferencesJson() {}

  static String of(Consent.State state, CookieRegister register) {
    return Json.write(
        json -> {
          json.writeStartObject();
          state(json, state, register);
          json.writeEndObject();
        });
  }

  /// A consent receipt, after the fields of ISO/IEC TS 27560:2023.
  static String receipt(
      Consent.State state, List<ConsentEvent> events, CookieRegister register, String controller) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", "ISO/IEC TS 27560:2023");
          json.writeStringField("controller", controller);
          json.writeStringField("legalBasis", "consent");
          state(json, state, register);
          json.writeArrayFieldStart("events");
          for (ConsentEvent event : events) {
            event(json, event);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void state(JsonGenerator json, Consent.State state, CookieRegister register)
      throws IOException {
    json.writeBooleanField("decided", !(state instanceof Consent.State.Undecided));
    json.writeObjectFieldStart("purposes");
    Purposes purposes =
        state instanceof Consent.State.Granted granted ? granted.purposes() : Purposes.NONE;
    json.writeBooleanField(Purposes.PREFERENCES, purposes.preferences());
    json.writeBooleanField(Purposes.USAGE, purposes.usage());
    json.writeEndObject();
    json.writeStringField("wording", register.wording());
    time(json, "decidedAt", decided(state));
    time(json, "expiresAt", until(state));
    json.writeBooleanField(
        "erasurePending", state instanceof Consent.State.Refused refused && refused.left());
  }

  private static void event(JsonGenerator json, ConsentEvent event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", event.number());
    json.writeStringField("decidedAt", event.decided().toString());
    json.writeStringField("expiresAt", event.until().toString());
    texts(json, "granted", event.purposes().granted());
    texts(json, "refused", event.purposes().refused());
    json.writeStringField("wording", event.wording());
    json.writeStringField("wordingHash", event.hash());
    json.writeStringField("method", event.method().id());
    json.writeBooleanField("script", event.script());
    json.writeBooleanField("globalPrivacyControl", event.gpc());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void time(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    if (time == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, time.toString());
    }
  }

  private static @Nullable Instant decided(Consent.State state) {
    return switch (state) {
      case Consent.State.Undecided() -> null;
      case Consent.State.Refused refused -> refused.decided();
      case Consent.State.Granted granted -> granted.event().decided();
    };
  }

  private static @Nullable Instant until(Consent.State state) {
    return switch (state) {
      case Consent.State.Undecided() -> null;
      case Consent.State.Refused refused -> refused.until();
      case Consent.State.Granted granted -> granted.event().until();
    };
  }
}

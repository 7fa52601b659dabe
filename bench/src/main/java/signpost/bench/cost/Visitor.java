package signpost.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends events as another visitor each time: from another address, with another submission, and
/// with the cookie and the words that the service gave before.
final class Visitor {
  private static final Pattern CHOICE = Pattern.compile("__Host-choice=([^;\"]+)");
  private static final Pattern WORDS = Pattern.compile("data-unanswered=\\\\\"([^\\\\]+)\\\\\"");
  private static final Pattern REFERENCE =
      Pattern.compile("/api/feedback/([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");
  private static final Pattern BODY = Pattern.compile("\"body\": \"([^\"]*)\"");

  private static final String ADDRESS = "203.0.113.7";
  private static final String SUBMISSION = "3f0c7d2e-5b1a-4c8e-9f6d-2a4b8c0e1d35";

  private final Path events;
  private final Map<String, String> given = new HashMap<>();
  private int sent;

  /// @param root of the repository
  Visitor(Path root) {
    this.events = root.resolve("local/src/test/events");
  }

  byte[] event(Action action) throws IOException {
    return event(action, "");
  }

  /// @param more behind the form's text, percent-encoded
  byte[] event(Action action, String more) throws IOException {
    sent++;
    String json =
        Files.readString(events.resolve(action.event()))
            .replace(ADDRESS, "10.%d.%d.1".formatted(sent / 250 % 250, sent % 250));
    for (Map.Entry<String, String> entry : given.entrySet()) {
      json = json.replace(entry.getKey(), entry.getValue());
    }
    if (action.event().startsWith("feedback/01")) {
      Matcher body = BODY.matcher(json);
      json = body.replaceFirst(found -> "\"body\": \"" + form(found.group(1), more) + "\"");
    }
    return json.getBytes(UTF_8);
  }

  private String form(String body, String more) {
    String another = SUBMISSION.substring(0, 24) + String.format("%012x", sent);
    String form =
        new String(Base64.getDecoder().decode(body), UTF_8)
            .replace(SUBMISSION, another)
            .replaceFirst("text=", "text=" + more);
    return Base64.getEncoder().encodeToString(form.getBytes(UTF_8));
  }

  /// Remembers what the service gave.
  void answered(String json) {
    remember("{choice}", CHOICE, json);
    remember("{words}", WORDS, json);
    remember("4KMA-7CD6-541T", REFERENCE, json);
  }

  private void remember(String name, Pattern pattern, String json) {
    Matcher found = pattern.matcher(json);
    if (found.find()) {
      given.put(name, found.group(1));
    }
  }
}

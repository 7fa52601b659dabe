package signpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event of the HTTP API, payload 2.0, as a file under `src/test/events/`. The end of its name
/// is the status of the answer. Files of one folder go to one function in the order of their names;
/// `{choice}` in one stands for what the service gave before: the value of the cookie `choice`, and
/// `{words}` for what a page gave a script to have counted.
record RecordedEvent(Path file) {
  private static final Path FOLDER = Service.ROOT.resolve("local/src/test/events");
  private static final Pattern NAME = Pattern.compile(".*\\.(\\d{3})\\.json");

  /// What CloudFront and the gateway put there, whatever a visitor sends.
  static final Set<String> OF_THE_GATEWAY =
      Set.of(
          "content-length",
          "host",
          "user-agent",
          "via",
          "x-amz-cf-id",
          "x-amzn-trace-id",
          "x-forwarded-for",
          "x-forwarded-port",
          "x-forwarded-proto");

  /// Those that a route is for.
  static List<RecordedEvent> all() {
    return in(FOLDER)
        .filter(file -> NAME.matcher(file.toString()).matches())
        .map(RecordedEvent::new)
        .toList();
  }

  /// Those of a schedule, by the name of the function, such as `DigestFunction`.
  static Map<String, byte[]> ofSchedules() {
    Map<String, byte[]> events = new LinkedHashMap<>();
    in(FOLDER.resolve("schedule"))
        .forEach(
            file -> {
              String name = file.getFileName().toString().replace(".json", "");
              events.put(
                  name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Function",
                  read(file).getBytes(UTF_8));
            });
    return events;
  }

  private static Stream<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Of the answer.
  int status() {
    return Integer.parseInt(NAME.matcher(file.toString()).replaceFirst("$1"));
  }

  String routeKey() {
    return String.valueOf(tree(read(file)).get("routeKey"));
  }

  /// @param given by name, what the service gave before
  String json(Map<String, String> given) {
    String json = read(file);
    for (Map.Entry<String, String> entry : given.entrySet()) {
      json = json.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return json;
  }

  /// What somebody wrote in it, as far as it is long enough to be known again.
  static List<String> words(String json) {
    Map<String, Object> event = tree(json);
    List<String> written = new ArrayList<>();
    map(event.get("queryStringParameters")).values().forEach(value -> written.add("" + value));
    String body = String.valueOf(event.getOrDefault("body", ""));
    if (Boolean.TRUE.equals(event.get("isBase64Encoded"))) {
      String form = new String(Base64.getDecoder().decode(body), UTF_8);
      for (String pair : form.split("&", -1)) {
        written.add(Percent.lenient(Call.split(pair.replace('+', ' ')).getValue()));
      }
    } else if (body.startsWith("{\"") && body.endsWith("}")) {
      tree(body).values().forEach(value -> written.add("" + value));
    }
    return written.stream().filter(words -> words.length() > 7 && !words.startsWith("/")).toList();
  }

  /// The request that a gateway makes such an event of.
  static Call call(String json) {
    Map<String, Object> event = tree(json);
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    map(event.get("headers"))
        .forEach(
            (name, value) -> {
              if (!OF_THE_GATEWAY.contains(name)) {
                headers.put(name, List.of(String.valueOf(value)));
              }
            });
    if (event.get("cookies") instanceof List<?> cookies) {
      headers.put(
          "cookie", List.of(String.join("; ", cookies.stream().map(String::valueOf).toList())));
    }
    String body = String.valueOf(event.getOrDefault("body", ""));
    byte[] bytes =
        Boolean.TRUE.equals(event.get("isBase64Encoded"))
            ? Base64.getDecoder().decode(body)
            : body.getBytes(UTF_8);
    return new Call(
        String.valueOf(map(map(event.get("requestContext")).get("http")).get("method")),
        String.valueOf(event.get("rawPath")),
        String.valueOf(event.get("rawQueryString")),
        headers,
        atMost -> bytes);
  }

  static Map<String, Object> tree(String json) {
    return EchoFunction.parse(json);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }

  /// As reports name it, such as `guidance/01-ask-by-form.200.json`.
  @Override
  public String toString() {
    return FOLDER.relativize(file).toString();
  }
}

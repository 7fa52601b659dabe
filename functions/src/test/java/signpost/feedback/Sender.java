package signpost.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.dynamodb.Tapped;
import signpost.http.Events;
import signpost.http.ShellResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The function over tables of its own, a clock that can be put forward, a way to break the
/// database, and what a browser sends.
final class Sender {
  static final String PATH = "/api/feedback";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";
  static final Instant START = Instant.parse("2026-11-23T10:17:30Z");

  private final String table = Tables.create(Embedded.client(), "FeedbackTable");
  private final String ledger = Tables.create(Embedded.client(), "ErasedFeedbackTable");
  private final String limit = Tables.create(Embedded.client(), "SendingLimitTable");
  private final Map<String, String> headers = new LinkedHashMap<>();
  private volatile Instant now = START;
  private volatile Tapped.Tap tap = (request, database) -> database.send(request);

  private final Events function;

  Sender() {
    this(Embedded.client());
  }

  /// @param client the way to the same database, whatever lies on it
  Sender(DynamoDbClient client) {
    headers.put("sec-fetch-site", "same-origin");
    function =
        new Events(
            new FeedbackFunction(
                Tapped.of(client, (request, database) -> tap.pass(request, database)),
                Map.of(
                    "FEEDBACK_TABLE", table,
                    "ERASED_FEEDBACK_TABLE", ledger,
                    "SENDING_LIMIT_TABLE", limit),
                ShellResource.read(),
                new Clock() {
                  @Override
                  public ZoneId getZone() {
                    return ZoneOffset.UTC;
                  }

                  @Override
                  public Clock withZone(ZoneId zone) {
                    return this;
                  }

                  @Override
                  public Instant instant() {
                    return now;
                  }
                }));
  }

  void tap(Tapped.Tap other) {
    tap = other;
  }

  void untap() {
    tap = (request, database) -> database.send(request);
  }

  void after(Duration time) {
    now = now.plus(time);
  }

  /// As the edge tells of it.
  Sender from(String address) {
    return sending("x-signpost-edge", "none " + address + " a.example");
  }

  Sender sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Events.Answer send(String method, String path, String route, String type, String body) {
    return send(method, path, route, type, body.getBytes(UTF_8));
  }

  Events.Answer send(String method, String path, String route, String type, byte[] body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putIfAbsent("accept", type.equals(FORM) ? "text/html" : JSON);
    if (!type.isEmpty()) {
      all.put("content-type", type);
    }
    int query = path.indexOf('?');
    return function.send(
        method,
        query < 0 ? path : path.substring(0, query),
        route,
        query < 0 ? "" : path.substring(query + 1),
        all,
        List.of(),
        body);
  }

  Events.Answer form(String body) {
    return send("POST", PATH, PATH, FORM, body);
  }

  Events.Answer text(String text) {
    return form("text=" + URLEncoder.encode(text, UTF_8));
  }

  Events.Answer json(String body) {
    return send("POST", PATH, PATH, JSON, body);
  }

  Events.Answer json(String token, String body) {
    headers.put("idempotency-key", token);
    try {
      return json(body);
    } finally {
      headers.remove("idempotency-key");
    }
  }

  Events.Answer read(String path, String accept) {
    headers.put("accept", accept);
    try {
      return send("GET", path, PATH + "/{reference}", "", "");
    } finally {
      headers.remove("accept");
    }
  }

  Events.Answer erase(String reference) {
    return send("DELETE", PATH + "/" + reference, PATH + "/{reference}", "", "");
  }

  Events.Answer lookUp(String body) {
    return send("POST", PATH + "/look-up", PATH + "/look-up", FORM, body);
  }

  /// The reference in an answer.
  static String reference(Events.Answer answer) {
    String where = answer.status() == 303 ? answer.header("location") : answer.body();
    return where.replaceFirst("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
  }

  /// Everything stored, without the key.
  List<Map<String, AttributeValue>> items() {
    return Embedded.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
        .filter(item -> !item.containsKey("secret"))
        .toList();
  }

  /// Everything in the limit's table.
  List<Map<String, AttributeValue>> limits() {
    return Embedded.client().scanPaginator(scan -> scan.tableName(limit)).items().stream().toList();
  }

  List<Map<String, AttributeValue>> erased() {
    return Embedded.client().scanPaginator(scan -> scan.tableName(ledger)).items().stream()
        .toList();
  }
}

package signpost.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import signpost.MovingClock;
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

  private final DynamoDbClient direct;
  private final String table;
  private final String ledger;
  private final String limit;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final MovingClock clock = new MovingClock(START);
  private volatile Tapped.Tap tap = (request, database) -> database.send(request);

  /// The function itself.
  final FeedbackFunction made;

  private final Events function;

  Sender() {
    this(Embedded.client(), Embedded.client());
  }

  /// @param client what the function has
  /// @param direct the same database, past whatever lies on that way
  Sender(DynamoDbClient client, DynamoDbClient direct) {
    this.direct = direct;
    table = Tables.create(direct, "FeedbackTable");
    ledger = Tables.create(direct, "ErasedFeedbackTable");
    limit = Tables.create(direct, "SendingLimitTable");
    headers.put("sec-fetch-site", "same-origin");
    made =
        new FeedbackFunction(
            Tapped.of(client, (request, database) -> tap.pass(request, database)),
            Map.of(
                "FEEDBACK_TABLE", table,
                "ERASED_FEEDBACK_TABLE", ledger,
                "SENDING_LIMIT_TABLE", limit),
            ShellResource.read(),
            clock);
    function = new Events(made);
  }

  void tap(Tapped.Tap other) {
    tap = other;
  }

  void untap() {
    tap = (request, database) -> database.send(request);
  }

  void after(Duration time) {
    clock.after(time);
  }

  Instant now() {
    return clock.instant();
  }

  /// As if it had been deleted: the next function to need one makes another.
  void forgetTheKey() {
    direct.deleteItem(delete -> delete.tableName(table).key(FeedbackStore.KEY));
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

  /// Everything stored, without the key and the addresses to reply to.
  List<Map<String, AttributeValue>> items() {
    return direct.scanPaginator(scan -> scan.tableName(table)).items().stream()
        .filter(item -> !item.containsKey("secret") && !item.containsKey("email"))
        .toList();
  }

  /// The addresses to reply to.
  List<Map<String, AttributeValue>> emails() {
    return direct.scanPaginator(scan -> scan.tableName(table)).items().stream()
        .filter(item -> item.containsKey("email"))
        .toList();
  }

  /// The references in one of the team's lists, as the desk reads it: from the end.
  List<String> list(String index, String attribute, String value) {
    return direct
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(index)
                    .keyConditionExpression("#list = :list")
                    .expressionAttributeNames(Map.of("#list", attribute))
                    .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(value)))
                    .scanIndexForward(false))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get("reference")).s())
        .toList();
  }

  /// What the desk writes into the table, by the pattern of docs/decisions/0013.
  void put(Map<String, AttributeValue> item) {
    direct.putItem(put -> put.tableName(table).item(item));
  }

  /// Everything in the limit's table.
  List<Map<String, AttributeValue>> limits() {
    return direct.scanPaginator(scan -> scan.tableName(limit)).items().stream().toList();
  }

  List<Map<String, AttributeValue>> erased() {
    return direct.scanPaginator(scan -> scan.tableName(ledger)).items().stream().toList();
  }
}

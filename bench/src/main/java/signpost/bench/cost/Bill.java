package signpost.bench.cost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import signpost.http.Retention;

/// What AWS would ask for in a month, line by line.
final class Bill {
  private static final double GB = 1L << 30;
  private static final double DAYS = 30;

  /// Bytes of a call's `START`, `END` and `REPORT`, which Lambda writes itself (source: AWS,
  /// "Viewing logs for Lambda functions").
  private static final int PLATFORM_LOG = 330;

  /// Bytes of a line of the gateway's log, as the template has it.
  private static final int GATEWAY_LOG = 220;

  /// Bytes that CloudWatch adds to each line (source: AWS, "PutLogEvents").
  private static final int LINE = 26;

  /// Lines of a call: the gateway's, Lambda's three, the function's own.
  private static final int LINES = 5;

  /// Bytes that DynamoDB adds to each item in a table and in an index of it (source: AWS, pricing).
  private static final int ITEM = 100;

  /// What the team does: deployments in a month; assumed.
  private static final int DEPLOYMENTS = 4;

  /// How long DynamoDB keeps a table's key before it asks KMS again (source: AWS, "DynamoDB
  /// encryption at rest: how it works").
  private static final double KEY_SECONDS = 300;

  /// What one page of a scan, a megabyte, takes of the daily report; assumed.
  private static final double SCANNED_MB_SECONDS = 0.1;

  /// For how long a choice counts (`days` in content/cookies.yaml).
  private static final double CHOICE_DAYS = 182;

  /// One line.
  record Line(Price price, double quantity) {
    double beforeFree() {
      return price.of(quantity);
    }

    double toPay() {
      return price.of(Math.max(0, quantity - price.free()));
    }
  }

  private final double visits;
  private final Map<String, Price> prices;
  private final List<Measured> actions;
  private final Pages pages;
  private final List<Line> lines = new ArrayList<>();

  Bill(double visits, Map<String, Price> prices, List<Measured> actions, Pages pages)
      throws IOException {
    this.visits = visits;
    this.prices = prices;
    this.actions = actions;
    this.pages = pages;
    functions();
    frontDoor();
    bucket();
    tables();
    team();
  }

  List<Line> lines() {
    return lines;
  }

  double toPay() {
    return lines.stream().mapToDouble(Line::toPay).sum();
  }

  double beforeFree() {
    return lines.stream().mapToDouble(Line::beforeFree).sum();
  }

  Line line(String id) {
    return lines.stream().filter(line -> line.price().id().equals(id)).findFirst().orElseThrow();
  }

  /// What a web ACL would add.
  double firewall() {
    return price("web-acl").of(1)
        + price("web-acl-rules").of(2)
        + price("web-acl-requests").of(line("cloudfront-requests").quantity());
  }

  /// What another call in each visit would add, were it as short as the shortest.
  double oneCallMore() {
    return price("gateway-requests").of(visits)
        + price("lambda-requests").of(visits)
        + price("edge-function").of(visits);
  }

  /// Of all visits.
  private double sum(ToDoubleFunction<Measured> figure) {
    return visits
        * actions.stream()
            .mapToDouble(each -> each.action().times() * figure.applyAsDouble(each))
            .sum();
  }

  private void functions() {
    double calls = sum(each -> 1);
    add("lambda-requests", calls);
    double report = DAYS * SCANNED_MB_SECONDS * stored() / (1 << 20) / 2;
    add("lambda-duration", sum(Measured::gigabyteSeconds) + report);
    add("gateway-requests", calls);
    double written =
        calls * (PLATFORM_LOG + GATEWAY_LOG + LINES * LINE) + sum(each -> each.cost().logged());
    add("logs-written", written / GB);
    add("logs-kept", written / GB);
  }

  /// Each 303 but those that leave or go to a reference leads to a page, which is asked for again.
  private double views() {
    return visits * Pages.READ
        + sum(
            each ->
                each.action().status() == 303 && each.action().event().startsWith("preferences/")
                    ? 1
                    : 0);
  }

  private void frontDoor() throws IOException {
    double calls = sum(each -> 1);
    double requests = views() + visits * pages.files().size() + calls;
    add("cloudfront-requests", requests);
    add("edge-function", requests);
    double out = visits * pages.bytes() + sum(each -> each.cost().out());
    add("cloudfront-out", (out + requests * Pages.HEADERS) / GB);
    // An event holds more than the request that it was made of.
    add("cloudfront-to-origin", sum(each -> each.cost().in()) / GB);
    add("cloudfront-invalidations", DEPLOYMENTS);
  }

  private void bucket() throws IOException {
    long[] all = pages.all();
    double none = sum(each -> each.action().status() == 404 ? 1 : 0);
    add("s3-get", pages.asked(views()) + none);
    add("s3-put", (double) (DEPLOYMENTS * all[0]));
    add("s3-storage", (1 + DEPLOYMENTS) * all[1] / GB);
  }

  private void tables() {
    add("dynamodb-write", sum(each -> each.cost().units().writes()));
    double report = DAYS * stored() / 4096 / 2;
    add("dynamodb-read", sum(each -> each.cost().units().reads()) + report);
    double kept = stored() + entries() * ITEM;
    add("dynamodb-storage", kept / GB);
    add("dynamodb-backup", kept / GB);
  }

  /// Bytes in the tables once they have been filled for as long as anything is kept.
  private double stored() {
    double bytes = 0;
    for (Measured each : actions) {
      bytes += kept(each) * each.cost().stored();
    }
    return bytes;
  }

  /// In tables and indexes; feedback is in two of these.
  private double entries() {
    double entries = 0;
    for (Measured each : actions) {
      entries += kept(each) * (1 + each.cost().units().indexes());
    }
    return entries;
  }

  /// How many of what it stores are there at once.
  private double kept(Measured each) {
    Retention retention = Retention.read();
    double daily = visits * each.action().times() / DAYS;
    String event = each.action().event();
    if (event.startsWith("preferences/08")) {
      return daily * (CHOICE_DAYS + retention.consents().toDays());
    }
    if (event.startsWith("preferences/15")) {
      double days = retention.usage().toDays();
      // A count is one item whoever is counted.
      return Math.min(daily, pages.pages() * 8.0) * days;
    }
    if (event.startsWith("unanswered/")) {
      return daily * retention.unanswered().toDays();
    }
    return event.startsWith("feedback/01") ? daily * retention.feedback().toDays() : 0;
  }

  private void team() {
    add("alarms", 7);
    // The daily report: four figures of seven tables, in one hour of the day.
    add("metrics", 4 * 7 / 24.0 + 1);
    add("dashboards", 1);
    add("kms-key", 1);
    double slots = DAYS * 24 * 3600 / KEY_SECONDS;
    double keys = 0;
    for (Measured each : actions) {
      double calls = visits * each.action().times() * each.cost().units().requests();
      keys += slots * (1 - Math.exp(-calls / slots));
    }
    add("kms-requests", keys);
    add("team-mail", 20);
  }

  private void add(String id, double quantity) {
    lines.add(new Line(price(id), quantity));
  }

  private Price price(String id) {
    return Objects.requireNonNull(prices.get(id), id);
  }

  static String usd(double amount) {
    return String.format(Locale.ROOT, amount < 1000 ? "%.2f" : "%,.0f", amount);
  }
}

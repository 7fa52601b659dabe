package signpost.bench.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signpost.bench.Bars;
import signpost.bench.Section;
import signpost.bench.Wanted;

/// The monthly bill at three volumes.
///
/// Arguments: the project's root.
public final class CostBench {
  private static final double[] VISITS = {10_000, 1_000_000, 100_000_000};

  private CostBench() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Map<String, Price> prices = Price.all(root);
    Pages pages = new Pages(root);
    List<Measured> actions = measured(root);
    List<Bill> bills = new ArrayList<>();
    for (double visits : VISITS) {
      bills.add(new Bill(visits, prices, actions, pages));
    }
    Bill million = bills.get(1);
    Section.picture(root, "cost.svg", picture(million));
    new Section(
            "cost",
            "What a month costs",
            text(actions, pages, bills, prices),
            wanted(actions, million))
        .write(root);
  }

  private static List<Measured> measured(Path root) throws IOException, InterruptedException {
    List<Measured> measured = new ArrayList<>();
    Billed billed = new Billed(root);
    try (Answers answers = new Answers(root)) {
      for (Action action : Action.all(root)) {
        for (Action before : Action.before(root, action)) {
          answers.cost(before);
        }
        // The first call of each function makes and reads keys.
        answers.cost(action);
        Answers.Cost cost = answers.cost(action);
        Billed.Cpu cpu = billed.of(action, Action.before(root, action));
        measured.add(new Measured(action, cost, cpu, billed.memory(action), billed.share(action)));
      }
    }
    return measured;
  }

  private static Meter.Units units(List<Measured> actions, String event) {
    return actions.stream()
        .filter(each -> each.action().event().startsWith(event))
        .findFirst()
        .orElseThrow()
        .cost()
        .units();
  }

  private static List<Wanted> wanted(List<Measured> actions, Bill million) {
    Meter.Units consent = units(actions, "preferences/08");
    Meter.Units read = units(actions, "preferences/09");
    Meter.Units feedback = units(actions, "feedback/01");
    return List.of(
        Wanted.atMost(5, "a million visits, US dollars", million.toPay()),
        Wanted.atMost(1, "a consent stored, write units", consent.writes()),
        Wanted.atMost(1, "a consent stored, calls to the database", consent.requests()),
        Wanted.atMost(0.5, "a consent read, read units", read.reads()),
        Wanted.atMost(1, "a consent read, calls to the database", read.requests()),
        Wanted.atMost(
            1,
            "feedback of less than 1 kB, write units of its own item",
            feedback.writes() - feedback.indexes()),
        Wanted.atMost(1, "feedback, calls to the database", feedback.requests()));
  }

  private static String picture(Bill bill) {
    Bars bars = new Bars("A month of a million visits, US dollars");
    bill.lines().stream()
        .filter(line -> line.toPay() >= 0.005)
        .sorted((one, other) -> Double.compare(other.toPay(), one.toPay()))
        .forEach(line -> bars.add(line.price().counted(), line.toPay(), "%.2f", true));
    return bars.svg();
  }

  private static String text(
      List<Measured> actions, Pages pages, List<Bill> bills, Map<String, Price> prices)
      throws IOException {
    LocalDate oldest =
        prices.values().stream().map(Price::lookedUp).min(LocalDate::compareTo).orElseThrow();
    Bill million = bills.get(1);
    return String.format(
            Locale.ROOT,
            """
            Prices are those of `bench/prices.tsv`, London, pay as you go, before tax, looked up in stored copies on
            %s or later; the file says which could not be. What a visit does is assumed, in `bench/visits.tsv`, and
            that is the largest doubt here. The rest comes from sending each action's event:

            - Units are those that DynamoDB Local reports (`ReturnConsumedCapacity`), indexes among them.
            - Billed milliseconds are the processor time of the function's process under AWS's runtime interface
              client, by its share of a processor (512 of %.0f MB), averaged over the two hundred calls after the
              first, and %.0f ms for each call to the database. One call in a hundred meets a start, reckoned as one
              without a snapshot. The database is reached over http; TLS is not in it.
            - Bytes are those of the built files as %s, with %d bytes of headers each, which is a guess. Each visit
              fetches stylesheet, scripts and icon anew, and each form that is sent leads to one page more.
            - What CloudFront hands to a function is taken to be as long as the event made of it, which is longer.
            - Tables are as full as they get: consents of %.0f months, feedback of a year. What the team
              reads at its desk is not counted: a hundred lists of fifty a day come to about a cent.

            | Action | times a visit | calls to the database | read units | write units | of these indexes | billed ms | bytes out |
            |---|---|---|---|---|---|---|---|
            %s
            ![The lines of a bill at a million visits](performance/cost.svg)

            US dollars a month. "Free" is what an account has for ever; without it, a million visits would be %s.

            | Line | free each month | 10 thousand visits | 1 million | of these counted | before free | 100 million |
            |---|---|---|---|---|---|---|
            %s
            Feedback is one call, each from another network; every tenth from one network in an hour is two, since the
            function tells a table what it has counted (decision 12). Its item is a unit for each kilobyte that is
            begun, and each of the team's two lists one more (decision 13). The page of one's own choices is two
            reads, and is seldom asked for.

            One call more in each visit would cost %s more at a million visits, so that is how far the bill depends on
            what a visit is taken to do.

            A web ACL (`us-east-1.yaml`, not there by default) would add %s, %s and %s. A domain's zone in Route 53 is
            0.50 more. The key for the team's topic costs 1.00 more in its second year and again in its third, since
            each yearly rotation adds a version.

            CloudFront asks for a page anew after %s: %,.0f times at a million visits, by Zipf's law over %d pages
            in three variants. At 100 million visits the daily report would have to read %.0f GB, which takes longer
            than the fifteen minutes that a function has: it must become another one before that.
            """,
            oldest,
            Billed.WHOLE,
            Billed.DATABASE_MS,
            pages.compression(),
            Pages.HEADERS,
            (182 + 365) / 30.4,
            rows(actions),
            Bill.usd(million.beforeFree()),
            table(bills),
            Bill.usd(million.oneCallMore()),
            Bill.usd(bills.get(0).firewall()),
            Bill.usd(million.firewall()),
            Bill.usd(bills.get(2).firewall()),
            pages.keptSeconds() < 3600
                ? pages.keptSeconds() / 60 + " minutes"
                : pages.keptSeconds() / 3600 + " hours",
            million.line("s3-get").quantity(),
            pages.pages(),
            bills.get(2).line("dynamodb-storage").quantity())
        .replaceAll("\n\n\n", "\n\n");
  }

  private static String rows(List<Measured> actions) {
    StringBuilder rows = new StringBuilder();
    for (Measured each : actions) {
      Meter.Units units = each.cost().units();
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %s | %s | %s | %.0f | %,d |%n",
              each.action().what(),
              number(each.action().times()),
              units.requests(),
              number(units.reads()),
              number(units.writes()),
              number(units.indexes()),
              each.milliseconds(),
              each.cost().out()));
    }
    return rows.toString();
  }

  private static String table(List<Bill> bills) {
    Bill small = bills.get(0);
    Bill million = bills.get(1);
    Bill large = bills.get(2);
    StringBuilder rows = new StringBuilder();
    for (Bill.Line line : million.lines()) {
      String id = line.price().id();
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s | %s |%n",
              line.price().counted(),
              line.price().free() == 0 ? "" : amount(line.price().free()),
              Bill.usd(small.line(id).toPay()),
              Bill.usd(line.toPay()),
              amount(line.quantity()),
              Bill.usd(line.beforeFree()),
              Bill.usd(large.line(id).toPay())));
    }
    rows.append(
        String.format(
            Locale.ROOT,
            "| **together** | | **%s** | **%s** | | **%s** | **%s** |%n",
            Bill.usd(small.toPay()),
            Bill.usd(million.toPay()),
            Bill.usd(million.beforeFree()),
            Bill.usd(large.toPay())));
    return rows.toString();
  }

  private static String amount(double amount) {
    return String.format(Locale.ROOT, amount < 100 ? "%.2f" : "%,.0f", amount)
        .replaceFirst("\\.00$", "");
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }
}

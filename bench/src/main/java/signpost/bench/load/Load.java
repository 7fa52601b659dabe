package signpost.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signpost.bench.Bars;
import signpost.bench.Rounds;
import signpost.bench.Section;
import signpost.bench.Spread;
import signpost.bench.Wanted;
import signpost.desk.database.Database;
import signpost.desk.database.Databases;

/// The service on this machine under wrk: how much it answers, how fast, with what errors, beside a
/// bare handler in the same gateway; and whether what it acknowledged is stored.
///
/// Arguments: the project's root.
public final class Load {
  private static final int ROUNDS = 3;
  private static final int SECONDS = 3;

  /// Of each kind, before the rounds: until the compilers have done their work.
  private static final int WARM_UP = 15;

  private static final int[] CONNECTIONS = {1, 4, 16, 64};
  private static final int MOST = 64;
  private static final Pattern FIGURES =
      Pattern.compile("figures ([\\d.]+) ([\\d.]+) ([\\d.]+) (\\d+) (\\d+)");

  private static final String BARE = "a bare handler";
  private static final String GUIDANCE = "guidance, a question";
  private static final String PREFERENCES = "preferences, a consent";
  private static final String FEEDBACK = "feedback, sent";

  /// @param bodies a file, a body a line
  /// @param says what stands in a good answer: its body or, where it sends on, its address
  private record Kind(String path, Path bodies, int status, String says) {}

  /// What was sent of a kind that is stored.
  private static final class Sent {
    /// Answers that said it is stored.
    private long acknowledged;

    /// Connections that wrk hung up at the end of each run, each with one request under way at
    /// most.
    private long underWay;
  }

  private record Play(String name, Kind kind, int connections) {
    String key() {
      return name + " " + connections;
    }
  }

  /// @param perSecond good answers
  /// @param half milliseconds that half of the answers take at most
  /// @param most milliseconds that 99 of 100 take at most
  /// @param errors answers of another status, and connections that failed
  private record Figures(double perSecond, double half, double most, long good, double errors) {}

  private final BenchService service;
  private final Path script;
  private final Map<String, Sent> sent = Map.of(PREFERENCES, new Sent(), FEEDBACK, new Sent());
  private int run;

  private Load(BenchService service, Path script) {
    this.service = service;
    this.script = script;
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Path script = Files.createTempFile("load", ".lua");
    try (InputStream lua = Load.class.getResourceAsStream("load.lua")) {
      Files.write(script, Objects.requireNonNull(lua).readAllBytes());
    }
    try (BenchService service = BenchService.start(root)) {
      new Load(service, script).measure(root);
    }
  }

  private void measure(Path root) throws Exception {
    Map<String, Kind> kinds = kinds(root);
    Map<String, Play> plays = new LinkedHashMap<>();
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      look(kind.getKey(), kind.getValue());
      for (int connections : CONNECTIONS) {
        Play play = new Play(kind.getKey(), kind.getValue(), connections);
        plays.put(play.key(), play);
      }
    }
    for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
      pushed(new Play(kind.getKey(), kind.getValue(), MOST), WARM_UP);
    }
    Map<String, List<Figures>> costs = Rounds.inTurns(plays, ROUNDS, play -> pushed(play, SECONDS));
    Map<String, Stored> stored = stored();
    section(kinds, costs, stored).write(root);
    Bars bars = new Bars("Answers a second at 64 connections");
    kinds
        .keySet()
        .forEach(
            name ->
                bars.add(
                    name,
                    spread(of(costs, name, MOST), Figures::perSecond).median(),
                    "%.0f",
                    !name.equals(BARE)));
    Section.picture(root, "load.svg", bars.svg());
  }

  private static Map<String, Kind> kinds(Path root) throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve("bench/questions/first/questions.tsv"))) {
      String[] fields = line.split("\t", -1);
      if (fields.length > 1) {
        questions.add("question=" + URLEncoder.encode(fields[1], UTF_8));
      }
    }
    Map<String, Kind> kinds = new LinkedHashMap<>();
    Path asked = lines(questions);
    kinds.put(BARE, new Kind("/api/bare", asked, 200, ""));
    kinds.put(GUIDANCE, new Kind("/api/guidance", asked, 200, "<h1"));
    kinds.put(
        PREFERENCES,
        new Kind(
            "/api/preferences",
            lines(List.of("choice=accept&method=banner&return=%2F")),
            303,
            "/"));
    kinds.put(
        FEEDBACK,
        new Kind(
            "/api/feedback",
            lines(
                List.of(
                    "text=The+map+did+not+load+on+my+phone+{n}.&rating=4&page=%2Ftopics%2F"
                        + "&submission=3f0c7d2e-5b1a-4c8e-9f6d-{n}&website=")),
            303,
            "/api/feedback/"));
    return kinds;
  }

  private static Path lines(List<String> lines) throws IOException {
    return Files.write(Files.createTempFile("load", ".txt"), lines);
  }

  /// wrk sees statuses alone.
  private void look(String name, Kind kind) throws IOException, InterruptedException {
    String body = Files.readAllLines(kind.bodies()).getFirst().replace("{n}", "999900000000");
    HttpResponse<String> answer = service.answer(kind.path(), body);
    String said =
        answer.statusCode() == 303
            ? answer.headers().firstValue("location").orElse("")
            : answer.body();
    if (answer.statusCode() != kind.status() || !said.contains(kind.says())) {
      throw new IOException(name + " is answered with " + answer.statusCode());
    }
    Sent kept = sent.get(name);
    if (kept != null) {
      kept.acknowledged++;
    }
  }

  private Figures pushed(Play play, int seconds) throws IOException, InterruptedException {
    run++;
    ProcessBuilder wrk =
        new ProcessBuilder(
                "wrk",
                "--threads=1",
                "--connections=" + play.connections(),
                "--duration=" + seconds + "s",
                "--timeout=10s",
                "--latency",
                "--script=" + script,
                "http://127.0.0.1:" + service.port + play.kind().path())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    wrk.environment().put("BODIES", play.kind().bodies().toString());
    wrk.environment().put("STATUS", Integer.toString(play.kind().status()));
    wrk.environment().put("RUN", Integer.toString(run));
    Process process;
    try {
      process = wrk.start();
    } catch (IOException none) {
      throw new IOException("wrk is not there: apt-get install wrk", none);
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher figures = FIGURES.matcher(said);
    if (process.waitFor() != 0 || !figures.find()) {
      throw new IOException("wrk said: " + said);
    }
    Figures found =
        new Figures(
            Double.parseDouble(figures.group(1)),
            Double.parseDouble(figures.group(2)),
            Double.parseDouble(figures.group(3)),
            Long.parseLong(figures.group(4)),
            Double.parseDouble(figures.group(5)));
    Sent kept = sent.get(play.name());
    if (kept != null) {
      kept.acknowledged += found.good();
      kept.underWay += play.connections();
    }
    return found;
  }

  /// What is stored of each kind, told apart by what no other request had.
  private Map<String, Stored> stored() throws Exception {
    try (Database database = Databases.open("", service.data)) {
      return Map.of(
          PREFERENCES, Stored.of(database, database.tables().preferences(), "id"),
          FEEDBACK, Stored.of(database, database.tables().feedback(), "text"));
    }
  }

  private Section section(
      Map<String, Kind> kinds, Map<String, List<Figures>> costs, Map<String, Stored> stored) {
    StringBuilder table =
        new StringBuilder(
            "| | connections | answers a second | in a bare handler's | p50, ms | p99, ms | errors"
                + " |\n|---|---|---|---|---|---|---|\n");
    List<Wanted> wanted = new ArrayList<>();
    for (String name : kinds.keySet()) {
      for (int connections : CONNECTIONS) {
        List<Figures> figures = of(costs, name, connections);
        table.append(
            "| %s | %d | %s | %s | %s | %s | %.0f |\n"
                .formatted(
                    name,
                    connections,
                    spread(figures, Figures::perSecond).text("%.0f"),
                    share(costs, name, connections).text("%.2f"),
                    spread(figures, Figures::half).text("%.1f"),
                    spread(figures, Figures::most).text("%.1f"),
                    errors(figures)));
      }
      if (!name.equals(BARE)) {
        wanted.add(
            Wanted.atMost(0, name + ", errors at 64 connections", errors(of(costs, name, MOST))));
      }
    }
    wanted.add(
        Wanted.atLeast(
            0.7,
            "guidance's answers a second in a bare handler's, at 64 connections",
            share(costs, GUIDANCE, MOST).median()));
    StringBuilder kept =
        new StringBuilder(
            "| | acknowledged | stored | under way when wrk hung up, at most |\n"
                + "|---|---|---|---|\n");
    for (String name : List.of(PREFERENCES, FEEDBACK)) {
      Sent all = Objects.requireNonNull(sent.get(name));
      Stored found = Objects.requireNonNull(stored.get(name));
      kept.append(
          "| %s | %d | %d | %d |\n".formatted(name, all.acknowledged, found.items(), all.underWay));
      wanted.add(
          Wanted.atMost(
              0,
              name + ", acknowledged and not stored",
              (double) Math.max(0, all.acknowledged - found.items())));
      wanted.add(
          Wanted.atMost(
              0,
              name + ", stored and neither acknowledged nor under way",
              (double) Math.max(0, found.items() - all.acknowledged - all.underWay)));
    }
    wanted.add(
        Wanted.atMost(
            0,
            FEEDBACK + ", stored twice",
            (double) Objects.requireNonNull(stored.get(FEEDBACK)).twice()));
    return new Section(
        "load",
        "Under load",
        """
        The service of `./serve` in one process, and wrk in another, share this machine's processors; %d
        rounds of %d s each, after %d s of each kind and one round that warm up. "A bare handler" reads its event and answers
        nothing, behind the same gateway: what is left is the gateway's. Questions are the 400 of
        bench/questions/first in turns; each consent is another visitor's, each feedback another submission, so that
        all of them are written. Throttles are lifted, and senders name the addresses that feedback is counted by, since one
        address may send 120 an hour. An error is any other status than the good one, and
        any connection that fails. Answers are not asked for compressed. A bare handler's answer has no body: a fixed results page
        in its place came to 0.62 to 0.91 of it in a trial, which is as far as any page gets, and the search comes on top.

        ![Answers a second at 64 connections](performance/load.svg)

        """
                .formatted(ROUNDS, SECONDS, WARM_UP)
            + table
            + "\n"
            + "Each feedback has words of its own, so that one stored twice would be seen. Of"
            + " consents, it would be seen where more are stored than were under way.\n\n"
            + kept,
        wanted);
  }

  private static List<Figures> of(Map<String, List<Figures>> costs, String name, int connections) {
    return Objects.requireNonNull(costs.get(name + " " + connections));
  }

  private static Spread spread(List<Figures> figures, ToDoubleFunction<Figures> figure) {
    return Spread.of(figures.stream().mapToDouble(figure).boxed().toList());
  }

  private static Spread share(Map<String, List<Figures>> costs, String name, int connections) {
    return Spread.ofRatios(
        of(costs, name, connections).stream().map(Figures::perSecond).toList(),
        of(costs, BARE, connections).stream().map(Figures::perSecond).toList());
  }

  private static double errors(List<Figures> figures) {
    return figures.stream().mapToDouble(Figures::errors).sum();
  }
}

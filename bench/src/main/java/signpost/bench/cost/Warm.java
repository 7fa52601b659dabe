package signpost.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.bench.Bars;
import signpost.bench.Rounds;
import signpost.bench.Section;
import signpost.bench.Spread;
import signpost.bench.start.Bare;

/// What a call costs once a function is warm, route by route: time and allocation from the event's
/// bytes to the answer's.
///
/// Arguments: the project's root.
public final class Warm {
  private static final int ROUNDS = 9;

  /// In a round; the median counts.
  private static final int CALLS = 30;

  /// Before the rounds, so that the compilers are done.
  private static final int WARM_UP = 1_000;

  private static final String BARE = "a bare handler";
  private static final Pattern ROUTE = Pattern.compile("\"routeKey\": \"([^\"]+)\"");
  private static final Pattern GOOD = Pattern.compile(".*\\.(2|3)\\d\\d\\.json");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Call(double microseconds, double kilobytes) {}

  @FunctionalInterface
  private interface Play {
    Call once() throws IOException;
  }

  private Warm() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    try (Answers answers = new Answers(root)) {
      Map<String, Action> routes = routes(root);
      Map<String, Play> plays = new LinkedHashMap<>();
      plays.put(BARE, bare(root));
      for (Map.Entry<String, Action> route : routes.entrySet()) {
        for (Action before : Action.before(root, route.getValue())) {
          answers.cost(before);
        }
        plays.put(route.getKey(), () -> call(answers, route.getValue()));
      }
      for (Play play : plays.values()) {
        for (int i = 0; i < WARM_UP; i++) {
          play.once();
        }
      }
      Map<String, List<Call>> costs = Rounds.inTurns(plays, ROUNDS, Warm::round);
      section(costs).write(root);
      Bars bars = new Bars("Microseconds a warm call, database included");
      costs.forEach(
          (name, calls) -> bars.add(name, time(calls).median(), "%.0f", !name.equals(BARE)));
      Section.picture(root, "warm.svg", bars.svg());
    }
  }

  /// The first event of each route that is answered with what was asked for, in the order of files.
  private static Map<String, Action> routes(Path root) throws IOException {
    Path events = root.resolve("local/src/test/events");
    Map<String, Action> routes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(events)) {
      for (Path file : files.sorted().toList()) {
        Matcher route = Files.isRegularFile(file) ? ROUTE.matcher(Files.readString(file)) : null;
        String name = events.relativize(file).toString().replace('\\', '/');
        // What erases and withdraws can be done once alone; two look for a reference that nobody
        // has made here; a refusal stores nothing, so that the consent after it is taken.
        if (route != null
            && route.find()
            && GOOD.matcher(name).matches()
            && !route.group(1).startsWith("DELETE")
            && !name.contains("erase")
            && !name.startsWith("feedback/08")
            && !name.startsWith("feedback/12")
            && !name.contains("reject")) {
          routes.putIfAbsent(route.group(1), new Action(1, "", name));
        }
      }
    }
    return routes;
  }

  private static Call call(Answers answers, Action action) throws IOException {
    byte[] event = answers.visitor.event(action);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    Call call = timed(() -> answers.answer(action, event, answer));
    if (!answer.toString(UTF_8).startsWith("{\"statusCode\":" + action.status())) {
      throw new IOException(action.event() + " was answered in another way");
    }
    return call;
  }

  private static Play bare(Path root) throws IOException {
    byte[] event =
        Files.readAllBytes(root.resolve("local/src/test/events/guidance/01-ask-by-form.200.json"));
    Bare bare = new Bare();
    return () ->
        timed(
            () -> {
              try {
                bare.handleRequest(
                    new ByteArrayInputStream(event),
                    new ByteArrayOutputStream(),
                    Answers.NO_CONTEXT);
              } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
              }
            });
  }

  private static Call timed(Runnable call) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    call.run();
    long nanos = System.nanoTime() - start;
    return new Call(nanos / 1e3, (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1024.0);
  }

  private static Call round(Play play) throws IOException {
    double[] time = new double[CALLS];
    double[] memory = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      Call call = play.once();
      time[i] = call.microseconds();
      memory[i] = call.kilobytes();
    }
    Arrays.sort(time);
    Arrays.sort(memory);
    return new Call(time[CALLS / 2], memory[CALLS / 2]);
  }

  private static Section section(Map<String, List<Call>> costs) {
    StringBuilder table =
        new StringBuilder("| Route | time, µs | allocated, kB |\n|---|---|---|\n");
    costs.forEach(
        (name, calls) ->
            table.append(
                "| %s | %s | %s |\n"
                    .formatted(
                        name.replace("|", "\\|"),
                        time(calls).text("%.0f"),
                        Spread.of(calls.stream().map(Call::kilobytes).toList()).text("%.0f"))));
    return new Section(
        "warm",
        "A warm call",
        """
        Each route's handler in the bench's own process, from the event's bytes to the answer's, after
        %,d calls: the median of %d calls a round, over %d rounds. The database is DynamoDB Local over http on the
        same machine, whose time is in these figures; what it allocates is not, being on its own
        threads. Rows of some 20 µs and less, guidance's and its articles' ask no database. Each row is one event,
        its route's first good one in local/src/test/events, as another visitor's each time; so guidance is asked
        one question. Answers to those who take gzip are packed. Left out: what erases or withdraws, which can be
        sent once alone, and two that look for feedback which nobody has sent here.

        ![Microseconds a warm call](performance/warm.svg)

        """
                .formatted(WARM_UP, CALLS, ROUNDS)
            + table,
        List.of());
  }

  private static Spread time(List<Call> calls) {
    return Spread.of(calls.stream().map(Call::microseconds).toList());
  }
}

package signpost.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import signpost.MovingClock;
import signpost.desk.command.DeskCommand;
import signpost.desk.command.Surroundings;
import signpost.desk.database.Database;
import signpost.desk.database.Databases;
import signpost.desk.database.NoDatabase;
import signpost.desk.database.TableNames;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.dynamodb.Tapped;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.FeedbackStore;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The desk over tables of its own, a clock that can be put forward, a tap on every call to the
/// database, and what somebody of the team types.
public final class Team {
  public static final Duration KEPT = Duration.ofDays(365);
  private static final Duration EMAIL_KEPT = Duration.ofDays(90);
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final AtomicLong NUMBER = new AtomicLong(7_000_000_000L);

  private final DynamoDbClient direct = Embedded.client();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final TableNames tables = TableNames.of(this::table);
  private final MovingClock clock = new MovingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private volatile Tapped.Tap tap = (request, database) -> database.send(request);

  /// What a command left.
  public record Result(int code, String out, String err) {}

  private String table(String resource) {
    return names.computeIfAbsent(resource, one -> Tables.create(direct, one));
  }

  /// What a table is called in the template; its name here where it is none of them.
  public String resource(String table) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(table))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(table);
  }

  public TableNames tables() {
    return tables;
  }

  public DynamoDbClient direct() {
    return direct;
  }

  public void tap(Tapped.Tap other) {
    tap = other;
  }

  public void untap() {
    tap = (request, database) -> database.send(request);
  }

  public Instant now() {
    return clock.instant();
  }

  public void after(Duration time) {
    clock.after(time);
  }

  public Clock clock() {
    return clock;
  }

  public Database database() {
    DynamoDbClient tapped = Tapped.of(direct, (request, database) -> tap.pass(request, database));
    return new Database(stayingOpen(tapped), tables, "reader", "a test");
  }

  /// One client serves all tests of this process.
  private static DynamoDbClient stayingOpen(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Team.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  public FeedbackStore store() {
    return new FeedbackStore(direct, tables.feedback(), tables.erasedFeedback());
  }

  /// A reference that nothing has yet.
  public static Reference reference() {
    for (; ; ) {
      long number = NUMBER.incrementAndGet();
      StringBuilder symbols = new StringBuilder();
      for (int shift = 50; shift >= 0; shift -= 5) {
        symbols.append(ALPHABET.charAt((int) (number >>> shift) & 31));
      }
      int check = (int) (number % 37);
      if (check < 32) {
        return Objects.requireNonNull(Reference.read(symbols.append(ALPHABET.charAt(check)) + ""));
      }
    }
  }

  public Feedback feedback(String text) {
    return feedback(text, "/topics/", 4, false, now());
  }

  public static Feedback feedback(
      String text, String page, int rating, boolean danger, Instant received) {
    return new Feedback(
        reference(),
        "fingerprint",
        text,
        page,
        rating,
        Set.of(),
        danger,
        false,
        Feedback.State.RECEIVED,
        0,
        "",
        received,
        received.plus(KEPT));
  }

  /// As the site stores it.
  public Feedback receive(Feedback feedback) {
    put(FeedbackItem.of(feedback));
    return feedback;
  }

  public Feedback receive(String text) {
    return receive(feedback(text));
  }

  public Feedback receive(String text, String email) {
    Feedback feedback = receive(text);
    Map<String, AttributeValue> item =
        new HashMap<>(FeedbackItem.key(feedback.reference(), FeedbackItem.EMAIL));
    item.put("email", AttributeValue.fromS(email));
    long expires = feedback.received().plus(EMAIL_KEPT).getEpochSecond();
    item.put("expires", AttributeValue.fromN(Long.toString(expires)));
    put(item);
    return feedback;
  }

  private void put(Map<String, AttributeValue> item) {
    direct.putItem(put -> put.tableName(tables.feedback()).item(item));
  }

  /// All that a table holds.
  public List<Map<String, AttributeValue>> items(String table) {
    return direct.scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
  }

  /// What was done, whatever it was about.
  public List<String> deeds() {
    return items(tables.deskRecord()).stream()
        .map(item -> Objects.requireNonNull(item.get("what")).s())
        .sorted()
        .toList();
  }

  public Result types(String... arguments) {
    return answers("", false, arguments);
  }

  /// @param typed what comes in by standard input
  /// @param asks whether somebody can be asked
  public Result answers(String typed, boolean asks, String... arguments) {
    return run((stack, data) -> database(), typed, asks, arguments);
  }

  public Result run(
      Surroundings.Opening databases, String typed, boolean asks, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        DeskCommand.run(
            new Surroundings(
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                asks,
                Map.of(),
                Path.of("nowhere"),
                clock(),
                databases,
                (database, port, browser) -> {}),
            arguments);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// There is none.
  public static Database none(String stack, Path data) throws NoDatabase {
    return Databases.open("", data);
  }
}

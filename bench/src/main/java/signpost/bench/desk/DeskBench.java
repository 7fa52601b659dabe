package signpost.bench.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signpost.desk.database.Database;
import signpost.desk.database.Databases;
import signpost.feedback.Feedback;
import signpost.feedback.FeedbackItem;
import signpost.feedback.Reference;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The desk over 20,000 items of feedback, beside a running `./serve`: time of each page, and the
/// memory of the desk's process. `DeskBench ROOT DATA`.
final class DeskBench {
  private static final int ITEMS = 20_000;
  private static final int ROUNDS = 9;
  private static final int BATCH = 25;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S+");
  private static final List<String> TEXTS =
      List.of(
          "The map on the topics page does not load on my phone, and I tried it twice today.",
          "Thank you, this helped me understand what I can do next, and whom I can ask.",
          "I could not find how to report a scam. My number is 07700 900123, call after six.",
          "The button at the bottom is hidden behind the keyboard. The text is small, too.");

  private static final List<Feedback.State> STATES =
      List.of(
          Feedback.State.RECEIVED,
          Feedback.State.ACKNOWLEDGED,
          Feedback.State.REPLIED,
          Feedback.State.CLOSED);

  private final Path root;
  private final Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  private DeskBench(Path root, Path data) {
    this.root = root;
    this.data = data;
  }

  public static void main(String[] args) throws Exception {
    new DeskBench(Path.of(args[0]), Path.of(args[1])).run();
  }

  private void run() throws Exception {
    try (Database database = Databases.open("", data)) {
      fill(database);
    }
    ProcessBuilder start =
        new ProcessBuilder(root.resolve("desk/run").toString(), "--no-browser")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    start.environment().put("SIGNPOST_DATA", data.toString());
    Process desk = start.start();
    try (BufferedReader said = desk.inputReader(UTF_8)) {
      String address = address(said);
      System.out.println("| Over " + ITEMS + " items | median, ms | fastest to slowest, ms |");
      System.out.println("|---|---|---|");
      row("one item", () -> get(address + "/feedback/" + symbols(7)));
      row("first page of the inbox", () -> get(address + "/inbox?list=received"));
      row("first page of everything", () -> get(address + "/inbox"));
      row("of a tag", () -> get(address + "/inbox?tag=maps"));
      row("search that finds nothing and so reads all", () -> search(address, "zzzz"));
      row("search that finds one in four", () -> search(address, "keyboard"));
      row("figures of 30 days", () -> get(address + "/figures"));
      row("export as CSV", () -> post(address + "/export", Map.of("format", "csv")));
      System.out.println();
      System.out.println("Most memory that the desk's process had: " + memory(desk.pid()) + " MB");
      System.out.println(Files.readString(Path.of("/proc/loadavg")).strip() + " (load)");
    } finally {
      desk.destroy();
      desk.waitFor();
    }
  }

  private static String address(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group().replaceFirst("/$", "");
      }
    }
    throw new IllegalStateException("the desk did not start");
  }

  private static void row(String what, Runnable question) {
    question.run();
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      question.run();
      times[i] = (System.nanoTime() - begun) / 1_000_000;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d to %d |%n",
        what,
        times[ROUNDS / 2],
        times[0],
        times[ROUNDS - 1]);
  }

  private void get(String address) {
    sent(HttpRequest.newBuilder(URI.create(address)), 200);
  }

  private void search(String address, String words) {
    HttpResponse<String> found =
        sent(form(address + "/inbox", Map.of("words", words, "list", "")), 303);
    URI next = URI.create(address).resolve(found.headers().firstValue("location").orElseThrow());
    get(next.toString());
  }

  private void post(String address, Map<String, String> fields) {
    sent(form(address, fields), 200);
  }

  private static HttpRequest.Builder form(String address, Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, UTF_8)));
    return HttpRequest.newBuilder(URI.create(address))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request, int status) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != status) {
        throw new IllegalStateException("the desk answers " + answer.statusCode());
      }
      return answer;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static long memory(long process) throws IOException {
    String status = Files.readString(Path.of("/proc/" + process + "/status"));
    return Long.parseLong(status.replaceFirst("(?s).*VmHWM:\\s*(\\d+) kB.*", "$1")) / 1024;
  }

  private static void fill(Database database) {
    Random random = new Random(1);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<WriteRequest> batch = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      for (Map<String, AttributeValue> item : items(i, now, random)) {
        batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (batch.size() == BATCH) {
          write(database, batch);
        }
      }
    }
    if (!batch.isEmpty()) {
      write(database, batch);
    }
  }

  private static void write(Database database, List<WriteRequest> batch) {
    Map<String, List<WriteRequest>> writes = new HashMap<>();
    writes.put(database.tables().feedback(), List.copyOf(batch));
    while (!writes.isEmpty()) {
      Map<String, List<WriteRequest>> now = writes;
      writes =
          database.client().batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
    }
    batch.clear();
  }

  private static List<Map<String, AttributeValue>> items(int i, Instant now, Random random) {
    Instant received = now.minus(Duration.ofDays(300).multipliedBy(i).dividedBy(ITEMS));
    received = received.truncatedTo(ChronoUnit.SECONDS);
    Feedback feedback =
        new Feedback(
            new Reference(symbols(i)),
            "fingerprint",
            TEXTS.get(i % TEXTS.size()) + " " + random.nextInt(),
            List.of("/", "/topics/", "/guidance/stalking/").get(i % 3),
            i % 6,
            i % 10 == 0 ? Set.of("maps") : Set.of(),
            i % 50 == 0,
            i % 40 == 1,
            STATES.get(i % STATES.size()),
            0,
            "",
            received,
            received.plus(Duration.ofDays(365)));
    List<Map<String, AttributeValue>> items = new ArrayList<>(List.of(FeedbackItem.of(feedback)));
    feedback.tags().forEach(tag -> items.add(FeedbackItem.tagEntry(feedback, tag)));
    return items;
  }

  /// The same as a real one has them: eleven symbols and one that checks them.
  private static String symbols(int i) {
    long number = (i * 37L + 5) * 1_000_003L / 37 * 37 + 5;
    StringBuilder symbols = new StringBuilder();
    for (int shift = 50; shift >= 0; shift -= 5) {
      symbols.append(ALPHABET.charAt((int) (number >>> shift) & 31));
    }
    return symbols.append(ALPHABET.charAt((int) (number % 37))).toString();
  }
}

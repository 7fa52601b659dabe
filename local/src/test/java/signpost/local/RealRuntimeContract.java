package signpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signpost.local.runtime.LambdaRuntime;
import signpost.local.runtime.LambdaRuntime.Outcome;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.TaskRoot;
import signpost.local.runtime.TaskRoots;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// Each function, from the zip that is deployed, in a process of its own under AWS's runtime
/// interface client with the template's memory, flags and variables, over DynamoDB Local's HTTP:
/// answers every recorded event, and as `local/`'s gateway does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealRuntimeContract {
  private static final Template TEMPLATE = template();

  @TempDir static Path folder;
  private final Map<String, LambdaRuntime> runtimes = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AmazonDynamoDBLocal embedded = DynamoDBEmbedded.create();
  private @Nullable TaskRoots tasks;
  private @Nullable LocalAws aws;
  private @Nullable Gateway gateway;

  /// What each side gave before.
  private final Map<String, String> givenByRuntime = new HashMap<>();

  private final Map<String, String> givenByGateway = new HashMap<>();

  abstract LambdaRuntime start(
      TaskRoot root, Template.Deployment function, Map<String, String> environment, Path log)
      throws IOException;

  private static Template template() {
    try {
      return Template.read(Service.ROOT.resolve("template.yaml"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @BeforeAll
  void unpack() throws IOException {
    tasks = TaskRoots.unpack(Service.ROOT, TEMPLATE, folder.resolve("task"));
    aws = LocalAws.start(TEMPLATE.tables());
    TEMPLATE.tables().forEach(new Tables(embedded.dynamoDbClient(), folder)::prepare);
    sameReferences(aws.client());
    sameReferences(embedded.dynamoDbClient());
    Map<String, Lambda> functions = new HashMap<>();
    TEMPLATE
        .functions()
        .forEach(
            function ->
                functions.put(
                    function.name(), Lambda.load(function, embedded.dynamoDbClient(), threads)));
    gateway = new Gateway(TEMPLATE, functions, Clock.systemUTC());
  }

  /// With one key, both sides give the same references, and always those of the events.
  private static void sameReferences(DynamoDbClient client) {
    client.putItem(
        put ->
            put.tableName("FeedbackTable")
                .item(
                    Map.of(
                        "reference",
                        AttributeValue.fromS("#signing-key"),
                        "secret",
                        AttributeValue.fromB(SdkBytes.fromByteArray(new byte[32])))));
  }

  @AfterAll
  void end() {
    runtimes.values().forEach(LambdaRuntime::close);
    threads.shutdownNow();
    embedded.shutdown();
    if (aws != null) {
      aws.close();
    }
  }

  static List<RecordedEvent> events() {
    return RecordedEvent.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void answersAsTheGatewayDoes(RecordedEvent event) throws Exception {
    String function =
        TEMPLATE.routes().stream()
            .filter(route -> route.key().equals(event.routeKey()))
            .findFirst()
            .orElseThrow()
            .function();
    Answer real = real(function, event.json(givenByRuntime));
    Answer local =
        Objects.requireNonNull(gateway).answer(RecordedEvent.call(event.json(givenByGateway)));
    remember(givenByRuntime, real);
    remember(givenByGateway, local);

    String logged = Files.readString(log(function));
    assertThat(RecordedEvent.words(event.json(givenByRuntime))).noneMatch(logged::contains);
    assertThat(real.status()).isEqualTo(event.status());
    assertThat(local.status()).isEqualTo(event.status());
    Map<String, String> headers = new HashMap<>(local.headers());
    assertThat(headers.remove("apigw-requestid")).isNotNull();
    assertThat(real.headers()).isEqualTo(headers);
    assertThat(real.cookies().stream().map(RealRuntimeContract::fixed))
        .isEqualTo(local.cookies().stream().map(RealRuntimeContract::fixed).toList());
    assertThat(fixed(new String(real.body(), UTF_8)))
        .isEqualTo(fixed(new String(local.body(), UTF_8)));
  }

  @Test
  void doesWhatASchedulesEventAsksFor() throws Exception {
    for (Map.Entry<String, byte[]> event : RecordedEvent.ofSchedules().entrySet()) {
      assertThat(runtime(event.getKey()).invoke(event.getValue()))
          .as(event.getKey())
          .isInstanceOf(Outcome.Returned.class);
    }
    assertThat(Objects.requireNonNull(aws).published())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message)
                    .containsEntry("TopicArn", "TeamTopic")
                    .hasEntrySatisfying(
                        "Message", text -> assertThat(text).startsWith("Feedback in the seven")));
    assertThat(Files.readString(log("RetentionFunction")))
        .contains("\"Undated\"")
        .contains("FEEDBACK")
        .contains("UNANSWERED");
  }

  private Answer real(String function, String event) throws Exception {
    return switch (runtime(function).invoke(event.getBytes(UTF_8))) {
      case Outcome.Returned(byte[] payload) -> Objects.requireNonNull(Result.read(payload));
      case Outcome.Failed(String why) ->
          throw new AssertionError(why + "\n" + Files.readString(log(function)));
    };
  }

  private LambdaRuntime runtime(String name) throws IOException {
    LambdaRuntime running = runtimes.get(name);
    if (running == null) {
      Template.Deployment function =
          TEMPLATE.deployments().stream()
              .filter(deployment -> deployment.function().name().equals(name))
              .findFirst()
              .orElseThrow();
      running =
          start(
              Objects.requireNonNull(tasks).of(function),
              function,
              Map.of("AWS_ENDPOINT_URL", Objects.requireNonNull(aws).address()),
              log(name));
      runtimes.put(name, running);
    }
    return running;
  }

  private Path log(String function) {
    return folder.resolve(function + ".log");
  }

  private static final Pattern WORDS = Pattern.compile("data-unanswered=\"([^\"]+)\"");

  private static void remember(Map<String, String> given, Answer answer) {
    for (String cookie : answer.cookies()) {
      if (cookie.startsWith("__Host-choice=")) {
        given.put("choice", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
      }
    }
    Matcher words = WORDS.matcher(new String(answer.body(), UTF_8));
    if (words.find()) {
      given.put("words", words.group(1));
    }
  }

  /// Without the moment, and without what is random: an identifier, what is signed with it, and how
  /// many seconds are left of a day.
  private static String fixed(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<time>")
        .replaceAll("at \\d\\d:\\d\\d \\(UTC\\)", "at <time>")
        .replaceAll("\\.[\\w-]{22}\\.(\\d+)\\.[\\w-]{22}", ".<id>.$1.<tag>")
        .replaceAll("\"\\d{10}\\.[\\w-]{22}\"", "\"<opened>\"")
        .replaceAll("(settings=[^;]+;.*Max-Age=)\\d+", "$1<left>");
  }
}

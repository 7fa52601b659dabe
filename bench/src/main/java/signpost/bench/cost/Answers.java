package signpost.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import signpost.feedback.FeedbackFunction;
import signpost.front.FrontFunction;
import signpost.guidance.GuidanceFunction;
import signpost.http.HttpFunction;
import signpost.local.Template;
import signpost.local.runtime.LocalAws;
import signpost.preferences.PreferencesFunction;
import signpost.unanswered.UnansweredFunction;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// The functions in this process over DynamoDB Local, whose report of units is read: for all that
/// does not depend on how fast the machine is.
final class Answers implements AutoCloseable {
  static final Context NO_CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Answers.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);

  private final Meter meter = new Meter();
  private final LocalAws aws;
  private final DynamoDbClient client;
  private final List<Template.Table> tables;
  private final Map<String, HttpFunction> functions;
  final Visitor visitor;

  /// What one action costs.
  ///
  /// @param in bytes of the request's body
  /// @param out bytes of the answer's body
  /// @param logged bytes that the function writes into its log
  /// @param stored bytes that it adds to tables and indexes, as the database counts them
  record Cost(Meter.Units units, int in, int out, int logged, long stored) {}

  /// @param root of the repository
  Answers(Path root) throws IOException {
    Template template = Template.read(root.resolve("template.yaml"));
    visitor = new Visitor(root);
    tables = template.tables();
    aws = LocalAws.start(template.tables());
    client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(aws.address()))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(override -> override.addExecutionInterceptor(meter))
            .build();
    Map<String, String> environment = new HashMap<>();
    template.functions().forEach(function -> environment.putAll(function.environment()));
    functions =
        Map.of(
            "FeedbackFunction", new FeedbackFunction(client, environment),
            "FrontFunction", new FrontFunction(),
            "GuidanceFunction", new GuidanceFunction(),
            "PreferencesFunction", new PreferencesFunction(client, environment),
            "UnansweredFunction", new UnansweredFunction(client, environment));
  }

  Cost cost(Action action) throws IOException {
    return cost(action, visitor.event(action));
  }

  Cost cost(Action action, byte[] event) throws IOException {
    long stored = stored();
    meter.taken();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(log, true, UTF_8));
    try {
      Objects.requireNonNull(functions.get(action.function()))
          .handleRequest(new ByteArrayInputStream(event), answer, NO_CONTEXT);
    } finally {
      System.setOut(before);
    }
    String json = answer.toString(UTF_8);
    if (!json.startsWith("{\"statusCode\":" + action.status())) {
      throw new IOException(action.event() + " was answered by " + json);
    }
    visitor.answered(json);
    return new Cost(
        meter.taken(), event.length, answer.size(), log.size(), Math.max(0, stored() - stored));
  }

  /// Sends an event and nothing else. What the function logs is dropped.
  void answer(Action action, byte[] event, ByteArrayOutputStream answer) {
    PrintStream before = System.out;
    System.setOut(NOWHERE);
    try {
      Objects.requireNonNull(functions.get(action.function()))
          .handleRequest(new ByteArrayInputStream(event), answer, NO_CONTEXT);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      System.setOut(before);
    }
  }

  private long stored() {
    long bytes = 0;
    for (Template.Table table : tables) {
      TableDescription found =
          aws.client().describeTable(describe -> describe.tableName(table.name())).table();
      bytes += found.tableSizeBytes();
      for (GlobalSecondaryIndexDescription index : found.globalSecondaryIndexes()) {
        bytes += index.indexSizeBytes();
      }
    }
    return bytes;
  }

  @Override
  public void close() {
    client.close();
    aws.close();
  }
}

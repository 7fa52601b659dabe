package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// How a handler is made.
final class LambdaTest {

  /// Answers with how it was made.
  public static class WithDatabase implements RequestStreamHandler {
    private final String made;

    public WithDatabase() {
      made = "alone";
    }

    public WithDatabase(DynamoDbClient client, Map<String, String> environment) {
      made = client.listTables().tableNames() + " " + environment.get("TABLE");
    }

    /// As tests of a feature have it; not for this process.
    WithDatabase(DynamoDbClient client) {
      made = client.serviceName();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      out.write(made.getBytes(StandardCharsets.UTF_8));
    }
  }

  public static final class Without extends WithDatabase {
    public Without() {}
  }

  public static final class Failing extends WithDatabase {
    public Failing() {
      throw new IllegalStateException();
    }
  }

  /// What fails here is no exception but an error.
  public static final class Broken extends WithDatabase {
    static final int NUMBER = Integer.parseInt("none");

    public Broken() {}
  }

  public static final class NoHandler {
    public NoHandler() {}
  }

  @ParameterizedTest
  @CsvSource({
    "WithDatabase, true,  [] ThingsTable",
    "WithDatabase, false, alone",
    "Without,      true,  alone",
    "Without,      false, alone",
  })
  void aHandlerThatTakesTheDatabaseIsGivenIt(String name, boolean tables, String made)
      throws Exception {
    AmazonDynamoDBLocal local = DynamoDBEmbedded.create();
    try {
      assertThat(answer(name, tables ? local.dynamoDbClient() : null)).isEqualTo(made);
    } finally {
      local.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({"Failing", "NoHandler", "Nowhere"})
  void saysWhichFunctionCannotBeMade(String name) {
    assertThatThrownBy(() -> answer(name, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ThingsFunction in template.yaml")
        .hasMessageContaining(name);
  }

  @Test
  void givesItsFailureNoAnswer() throws Exception {
    Template.Function echo =
        new Template.Function(
            "EchoFunction", "signpost.local.EchoFunction", Duration.ofSeconds(5), Map.of());
    byte[] event = "{\"rawQueryString\": \"fail=1\"}".getBytes(StandardCharsets.UTF_8);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(Lambda.load(echo, null, threads).call(event, Duration.ofSeconds(5)))
          .isEqualTo(new Lambda.Outcome.Failed());
    }
  }

  private static String answer(String name, @Nullable DynamoDbClient database) throws Exception {
    Template.Function function =
        new Template.Function(
            "ThingsFunction",
            "signpost.local.LambdaTest$" + name,
            Duration.ofSeconds(5),
            Map.of("TABLE", "ThingsTable"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Lambda lambda = Lambda.load(function, database, threads);
      return lambda.call(new byte[0], Duration.ofSeconds(5)) instanceof Lambda.Outcome.Returned it
          ? new String(it.json(), StandardCharsets.UTF_8)
          : "failed";
    }
  }
}

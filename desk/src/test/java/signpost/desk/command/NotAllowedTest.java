package signpost.desk.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.desk.Team;
import signpost.desk.database.Databases;

/// What AWS's permissions refuse is said in words, whichever way the call went. A database that
/// speaks like DynamoDB, and refuses one action as IAM does.
final class NotAllowedTest {
  private static final String REFERENCE = Team.reference().symbols();

  @TempDir private Path data = Path.of(".");
  private final Team team = new Team();
  private HttpServer server = server();
  private String denied = "";
  private String said = "";

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @BeforeEach
  void open() throws IOException {
    server.createContext("/", this::answer);
    server.start();
    Files.writeString(
        data.resolve("desk.properties"),
        "endpoint=http://127.0.0.1:" + server.getAddress().getPort() + "\nkey=key\n");
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String target = exchange.getRequestHeaders().getFirst("x-amz-target");
      String action = target.substring(target.indexOf('.') + 1);
      boolean refused = action.equals(denied);
      byte[] body = (refused ? refusal() : allowed(action, request)).getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String refusal() {
    return ("{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"Message\":\"User:"
            + " arn:aws:iam::123456789012:user/jo is not authorized to perform: dynamodb:%s on"
            + " resource: arn:aws:dynamodb:eu-west-2:123456789012:table/FeedbackTable because no"
            + " identity-based policy allows the dynamodb:%s action\"}")
        .formatted(said, said);
  }

  private String allowed(String action, String request) {
    return switch (action) {
      case "GetItem" ->
          request.contains("signing-key")
              ? "{\"Item\":{\"secret\":{\"B\":\"c2VjcmV0\"}}}"
              : "{\"Item\":%s}".formatted(item());
      case "Query" ->
          request.contains("by-queue") && request.contains("\"0#")
              ? "{\"Items\":[{\"reference\":{\"S\":\"%s\"},\"rank\":{\"S\":\"0#%s\"}}],\"Count\":1}"
                  .formatted(REFERENCE, team.now())
              : "{\"Items\":[],\"Count\":0}";
      case "Scan" ->
          "{\"Items\":[{\"reference\":{\"S\":\"%s\"}}],\"Count\":1,\"ScannedCount\":1}"
              .formatted(REFERENCE);
      default -> "{}";
    };
  }

  private String item() {
    return ("{\"reference\":{\"S\":\"%s\"},\"fingerprint\":{\"S\":\"f\"},\"text\":{\"S\":\"words of"
                + " a visitor\"},\"danger\":{\"BOOL\":false},\"quarantined\":{\"BOOL\":false},\"state\":{\"S\":"
                + "\"received\"},\"received\":{\"S\":\"%s\"},\"until\":{\"S\":\"%s\"}}")
        .formatted(REFERENCE, team.now(), team.now().plus(Team.KEPT));
  }

  private Team.Result types(String line) {
    return team.run(
        (stack, folder) -> Databases.open("", data),
        "",
        false,
        line.replace("REF", REFERENCE).split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "list, Query, Query",
    "list, BatchGetItem, BatchGetItem",
    "show REF, GetItem, GetItem",
    "show REF --open, PutItem, PutItem",
    "state REF closed, TransactWriteItems, PutItem",
    "tag REF maps, TransactWriteItems, PutItem",
    "export csv, PutItem, PutItem",
    "erase REF --yes, TransactWriteItems, DeleteItem",
    "erase REF --yes, PutItem, PutItem",
    "erase --address jo@example.org --yes, Scan, Scan",
    "address jo@example.org, Scan, Scan",
    "replay, Scan, Scan",
    "replay, BatchGetItem, BatchGetItem",
    "retention, Scan, Scan"
  })
  void whatIsRefusedIsSaidInWords(String line, String refused, String action) {
    denied = refused;
    said = action;
    Team.Result result = types(line);
    assertThat(result.err())
        .startsWith(
            "Your AWS permissions do not allow dynamodb:%s on the table FeedbackTable; ask who administers"
                .formatted(action))
        .doesNotContain("words of a visitor", "arn:", "Exception", "\tat ");
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.out().toLowerCase(Locale.ROOT)).doesNotContain("words of a visitor");
  }

  @Test
  void figuresThatNeedNoWholeTableAreShownAllTheSame() {
    denied = "Scan";
    said = "Scan";
    Team.Result result = types("stats");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Only administrators of this service may know");
  }

  @Test
  void whatIsAllowedIsDone() {
    assertThat(types("show REF").code()).isZero();
    assertThat(types("state REF closed").code()).isZero();
  }
}

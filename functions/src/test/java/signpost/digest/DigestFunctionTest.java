package signpost.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Recorded;
import signpost.dynamodb.Tables;
import signpost.http.CapturedLog;
import signpost.http.NoContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;

/// What the team is told each week, over a real socket to what stands for SNS.
final class DigestFunctionTest {
  private static final DynamoDbClient CLIENT = Embedded.client();
  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private final String table = Tables.create(CLIENT, "FeedbackTable");
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicReference<String> published = new AtomicReference<>("");
  private volatile int status = 200;
  private HttpServer topic = server();

  @BeforeEach
  void start() {
    topic.start();
  }

  @AfterEach
  void stop() {
    topic.stop(0);
  }

  private HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String call = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Recorded.line(
                "digest",
                "sns:" + call.replaceFirst("(?s).*\\bAction=(\\w+).*", "$1"),
                "TeamTopic");
            published.set(URLDecoder.decode(call, UTF_8));
            byte[] answer =
                "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>"
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      return server;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void feedback(String state, Instant received, boolean danger) {
    CLIENT.putItem(
        put ->
            put.tableName(table)
                .item(
                    Map.of(
                        "reference", AttributeValue.fromS("R" + numbers.incrementAndGet()),
                        "text", AttributeValue.fromS("my name is Canary"),
                        "queue",
                            AttributeValue.fromS(state + "#" + received.toString().substring(0, 7)),
                        "rank", AttributeValue.fromS((danger ? "1#" : "0#") + received))));
  }

  private void call() {
    Map<String, String> environment =
        Map.of(
            "FEEDBACK_TABLE",
            table,
            "TEAM_TOPIC",
            "arn:aws:sns:eu-west-2:000000000000:team",
            "AWS_ENDPOINT_URL",
            "http://127.0.0.1:" + topic.getAddress().getPort());
    try (SnsClient sns =
        DigestFunction.sns(
            environment,
            StaticCredentialsProvider.create(AwsBasicCredentials.create("here", "only")))) {
      new DigestFunction(CLIENT, sns, environment, Clock.fixed(NOW, ZoneOffset.UTC))
          .handleRequest(
              InputStream.nullInputStream(), new ByteArrayOutputStream(), new NoContext());
    }
  }

  @Test
  void saysWhatCameAndWhatWaitsAndNoWordOfAnybodys() {
    feedback("received", NOW.minusSeconds(3 * 3600), true);
    feedback("received", NOW.minusSeconds(50 * 3600), true);
    feedback("received", NOW.minusSeconds(200 * 86_400), false);
    feedback("replied", NOW.minusSeconds(2 * 86_400), false);
    feedback("replied", NOW.minusSeconds(9 * 86_400), true);
    feedback("quarantined", NOW.minusSeconds(86_400), false);

    call();

    assertThat(published.get())
        .contains(
            "Feedback in the seven days to 23 November 2026: 3",
            "- received: 2",
            "- replied: 1",
            "- closed: 0",
            "Set aside as sent by machines: 1",
            "Speaks of danger and has not been read: 2, the oldest 2 days ago",
            "Not read in all: 3, the oldest 200 days ago")
        .doesNotContain("Canary");
  }

  @Test
  void saysSoWhereNothingWaits() {
    call();

    assertThat(published.get())
        .contains(
            "seven days to 23 November 2026: 0",
            "Speaks of danger and has not been read: 0\n",
            "Not read in all: 0\n");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void aFailureIsAnErrorOfTheFunctionAndQuotesNothing() {
    status = 400;

    String log =
        CapturedLog.of(
            () ->
                assertThatThrownBy(this::call)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasNoCause());

    assertThat(log).contains("SnsException", "signpost.digest").doesNotContain("Message");
  }
}

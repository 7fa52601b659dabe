package signpost.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/// In place of a network: says yes to every write and finds nothing but a key to sign with, and
/// keeps none of it. So a function can rehearse what it writes, through all of the client, and
/// nothing can be written.
final class NoDatabase implements SdkHttpClient {
  /// What an update gives back to whoever counts, and to whoever makes the day's key.
  private static final String UPDATED =
      """
      {"Attributes": {"count": {"N": "1"}, "secret": {"B": "%s="}}}
      """
          .formatted("A".repeat(43));

  /// A key that signs nothing which anybody keeps.
  private static final String KEY =
      "{\"Item\": {\"secret\": {\"B\": \"%s=\"}}}".formatted("A".repeat(43));

  private static final Map<String, String> ANSWERS =
      Map.of(
          "DynamoDB_20120810.UpdateItem",
          UPDATED,
          "DynamoDB_20120810.Query",
          "{\"Items\": [], \"Count\": 0, \"ScannedCount\": 0}");

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String operation = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    byte[] answer = answer(operation, request).getBytes(UTF_8);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(
                SdkHttpResponse.builder()
                    .statusCode(200)
                    .putHeader("Content-Type", "application/x-amz-json-1.0")
                    .putHeader("Content-Length", Integer.toString(answer.length))
                    .build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
            .build();
      }

      @Override
      public void abort() {
        // There is nothing to wait for.
      }
    };
  }

  private static String answer(String operation, HttpExecuteRequest request) {
    if (operation.equals("DynamoDB_20120810.GetItem") && sent(request).contains(SigningKey.NAME)) {
      return KEY;
    }
    return ANSWERS.getOrDefault(operation, "{}");
  }

  private static String sent(HttpExecuteRequest request) {
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      return new String(body.readAllBytes(), UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}

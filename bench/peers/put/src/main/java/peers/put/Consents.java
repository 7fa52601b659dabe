package peers.put;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URLDecoder;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What Signpost's preferences function does with "Accept" in the banner, without its checks: reads
/// the form, puts one event under a key that is free, and answers 303 with the cookie. The same
/// file is compiled into each peer.
public final class Consents {
  private static final String WORDING = "1-0123456789ab";
  private static final int DAYS = 182;

  private final DynamoDbClient client;
  private final String table;
  private final SecureRandom random = new SecureRandom();

  /// @param table with the keys `id`, a text, and `number`
  public Consents(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /// @param event a form of `choice`, `method` and `return`, sent by POST
  public APIGatewayV2HTTPResponse accept(APIGatewayV2HTTPEvent event) {
    Map<String, String> form = form(event);
    if (!"accept".equals(form.get("choice"))) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(422).build();
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    client.putItem(
        put ->
            put.tableName(table)
                .item(item(id, form.get("method"), now))
                .conditionExpression("attribute_not_exists(#key)")
                .expressionAttributeNames(Map.of("#key", "id")));
    String cookie =
        "choice=%s.pu.%d.%s.1; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Lax"
            .formatted(WORDING, now.getEpochSecond() / 86_400, id, DAYS * 86_400);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(303)
        .withHeaders(Map.of("location", form.get("return"), "cache-control", "no-store"))
        .withCookies(List.of(cookie))
        .build();
  }

  private static Map<String, String> form(APIGatewayV2HTTPEvent event) {
    String body =
        event.getIsBase64Encoded()
            ? new String(Base64.getDecoder().decode(event.getBody()), UTF_8)
            : event.getBody();
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }

  private static Map<String, AttributeValue> item(String id, String method, Instant now) {
    Instant until = now.plus(DAYS, ChronoUnit.DAYS);
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("id", AttributeValue.fromS(id));
    item.put("number", AttributeValue.fromN("1"));
    item.put("after", AttributeValue.fromN("0"));
    item.put(
        "granted",
        AttributeValue.fromL(
            List.of(AttributeValue.fromS("preferences"), AttributeValue.fromS("usage"))));
    item.put("refused", AttributeValue.fromL(List.of()));
    item.put("wording", AttributeValue.fromS(WORDING));
    item.put("hash", AttributeValue.fromS("0123456789abcdef".repeat(4)));
    item.put("method", AttributeValue.fromS(method));
    item.put("script", AttributeValue.fromBool(false));
    item.put("gpc", AttributeValue.fromBool(false));
    item.put("decided", AttributeValue.fromS(now.toString()));
    item.put("until", AttributeValue.fromS(until.toString()));
    item.put("expires", AttributeValue.fromN(Long.toString(until.getEpochSecond())));
    return item;
  }
}

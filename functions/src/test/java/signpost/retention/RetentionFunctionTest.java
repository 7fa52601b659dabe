package signpost.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.ProjectYaml.map;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import signpost.ProjectYaml;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import signpost.http.CapturedLog;
import signpost.http.NoContext;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an operator learns of what outlives its date.
final class RetentionFunctionTest {
  private static final DynamoDbClient CLIENT = Embedded.client();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);

  private final String table = Tables.create(CLIENT, "UnansweredTable");

  private void put(String stems, @Nullable Duration left) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("week", AttributeValue.fromS("2026-11-16"));
    item.put("stems", AttributeValue.fromS(stems));
    if (left != null) {
      item.put(
          "expires",
          AttributeValue.fromN(Long.toString(CLOCK.instant().plus(left).getEpochSecond())));
    }
    CLIENT.putItem(put -> put.tableName(table).item(item));
  }

  private String report() {
    return CapturedLog.of(
        () ->
            new RetentionFunction(
                    CLIENT,
                    Map.of("UNANSWERED_TABLE", table, "AWS_LAMBDA_FUNCTION_NAME", "retention-1"),
                    CLOCK)
                .handleRequest(
                    InputStream.nullInputStream(), new ByteArrayOutputStream(), new NoContext()));
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void whatHasPassedItsDateIsCounted() {
    put("canary one", Duration.ofDays(80));
    put("canary two", Duration.ofHours(-1));
    put("canary three", Duration.ofHours(-75));

    assertThat(report())
        .contains(
            "\"Function\":\"retention-1\",\"Of\":\"UNANSWERED\",\"Items\":3,\"Undated\":0,\"Overdue\":2,\"HoursOverdue\":75")
        .contains("\"Dimensions\":[[\"Function\"],[\"Function\",\"Of\"]]")
        .doesNotContain("canary");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void everyTableOfTheTemplateIsLookedThrough() {
    Map<String, String> environment = new TreeMap<>();
    for (Map.Entry<String, Object> resource :
        map(ProjectYaml.read("template.yaml").get("Resources")).entrySet()) {
      if ("AWS::DynamoDB::Table".equals(map(resource.getValue()).get("Type"))) {
        environment.put(resource.getKey() + "_TABLE", Tables.create(CLIENT, resource.getKey()));
      }
    }

    String log =
        CapturedLog.of(
            () ->
                new RetentionFunction(CLIENT, environment, CLOCK)
                    .handleRequest(
                        InputStream.nullInputStream(),
                        new ByteArrayOutputStream(),
                        new NoContext()));

    assertThat(environment).hasSizeGreaterThan(4);
    for (String variable : environment.keySet()) {
      assertThat(log).contains("\"Of\":\"" + variable.replace("_TABLE", "") + "\",\"Items\":0");
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void whatWouldStayForEverIsCountedAndTheKeyThatSignsIsNot() {
    put("no date", null);
    CLIENT.putItem(
        put ->
            put.tableName(table)
                .item(
                    Map.of(
                        "week", AttributeValue.fromS("key"),
                        "stems", AttributeValue.fromS("key"),
                        "secret", AttributeValue.fromB(SdkBytes.fromUtf8String("s")))));

    assertThat(report()).contains("\"Items\":1,\"Undated\":1,\"Overdue\":0,\"HoursOverdue\":0");
  }
}

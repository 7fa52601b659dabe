package signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.ProjectYaml.list;
import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signpost.ProjectYaml;
import signpost.desk.feedback.Inbox;
import signpost.desk.figures.Measurements;
import signpost.desk.figures.Period;
import signpost.desk.unanswered.UnansweredQuestions;
import signpost.dynamodb.Tables;
import signpost.feedback.Feedback;
import signpost.http.Retention;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// The policies for the team allow what the desk really calls, and nothing else.
final class PolicyTest {
  private static final String RESTORED = "FeedbackTable-restored";

  private final Team team = new Team();
  private final Set<String> called = new TreeSet<>();
  private String restored = "";

  /// Each as `dynamodb:Action on Table` or `… on Table/index/name`.
  private void record(DynamoDbRequest request) {
    switch (request) {
      case GetItemRequest get -> record("GetItem", get.tableName());
      case PutItemRequest put -> record("PutItem", put.tableName());
      case DeleteItemRequest delete -> record("DeleteItem", delete.tableName());
      case BatchGetItemRequest get ->
          get.requestItems().keySet().forEach(table -> record("BatchGetItem", table));
      case ScanRequest scan -> record("Scan", scan.tableName());
      case QueryRequest query ->
          called.add(
              "dynamodb:Query on "
                  + resource(query.tableName())
                  + (query.indexName() == null ? "" : "/index/" + query.indexName()));
      case TransactWriteItemsRequest write -> write.transactItems().forEach(this::record);
      default -> throw new AssertionError("a call of another kind: " + request.getClass());
    }
  }

  /// A transaction takes the permissions of what is in it (source: AWS, "Using IAM with DynamoDB
  /// transactions").
  private void record(TransactWriteItem write) {
    if (write.put() != null) {
      record("PutItem", write.put().tableName());
    } else if (write.delete() != null) {
      record("DeleteItem", write.delete().tableName());
    } else if (write.conditionCheck() != null) {
      record("ConditionCheckItem", write.conditionCheck().tableName());
    } else {
      record("UpdateItem", write.update().tableName());
    }
  }

  private void record(String action, String table) {
    called.add("dynamodb:" + action + " on " + resource(table));
  }

  private String resource(String table) {
    return table.equals(restored) ? RESTORED : team.resource(table);
  }

  private void tapped() {
    team.tap(
        (request, database) -> {
          synchronized (called) {
            record(request);
          }
          return database.send(request);
        });
  }

  private void done(String... command) {
    assertThat(team.types(command)).as(String.join(" ", command)).matches(one -> one.code() == 0);
  }

  /// All that a reader does. The first of them may have to make the key that signs.
  private void asReader() throws IOException {
    Feedback feedback = team.receive("words", "jo@example.org");
    String reference = feedback.reference().grouped();
    tapped();
    done("list", "--list", "received");
    done("list", "--page", "/topics/", "--words", "words");
    done("show", reference, "--open");
    done("state", reference, "acknowledged");
    done("tag", reference, "maps");
    done("list", "--tag", "maps");
    done("untag", reference, "maps");
    done("reply", reference, "--text", "Thank you");
    done("export", "csv", "--emails", "--open", "--reason", "to tell them");
    new Inbox(team.database(), Team.KEPT, team.clock()).counts();
    new UnansweredQuestions(team.database(), Duration.ofDays(90), team.clock()).list();
    figures();
    team.untap();
  }

  /// What takes a whole table, IAM refuses to a reader; the other figures come all the same.
  private void figures() {
    team.tap(
        (request, database) -> {
          if (request instanceof ScanRequest) {
            throw DynamoDbException.builder()
                .awsErrorDetails(
                    AwsErrorDetails.builder().errorCode("AccessDeniedException").build())
                .build();
          }
          synchronized (called) {
            record(request);
          }
          return database.send(request);
        });
    Measurements measurements = new Measurements(team.database(), Retention.read(), team.clock());
    measurements.figures(Period.last(Period.USUAL, team.clock()));
    measurements.report(Period.lastWeek(team.clock()));
  }

  /// What an administrator does beyond that.
  private void asAdministrator() throws IOException {
    Feedback one = team.receive("words", "jo@example.org");
    Feedback two = team.receive("words", "ann@example.org");
    done("tag", one.reference().grouped(), "maps");
    restored = Tables.create(team.direct(), "FeedbackTable");
    for (Map<String, AttributeValue> item : team.items(team.tables().feedback())) {
      team.direct().putItem(put -> put.tableName(restored).item(item));
    }
    tapped();
    done("address", "jo@example.org");
    done("address", "jo@example.org", "--export", "csv");
    done("erase", "--yes", one.reference().grouped());
    done("erase", "--yes", "--address", "ann@example.org", "--mentioned");
    done("replay");
    done("replay", "--table", restored);
    done("retention");
    team.untap();
    assertThat(team.items(restored).toString())
        .doesNotContain(one.reference().symbols(), two.reference().symbols());
  }

  private static List<Map<String, Object>> statements(String policy) {
    Map<String, Object> resources = map(ProjectYaml.read("template.yaml").get("Resources"));
    Map<String, Object> properties = map(map(resources.get(policy)).get("Properties"));
    List<Map<String, Object>> statements = new ArrayList<>();
    for (Object statement : list(map(properties.get("PolicyDocument")).get("Statement"))) {
      assertThat(map(statement)).containsEntry("Effect", "Allow").doesNotContainKey("NotAction");
      statements.add(map(statement));
    }
    return statements;
  }

  private static List<String> oneOrMore(@Nullable Object value) {
    return value instanceof List<?> several
        ? several.stream().map(ProjectYaml::text).toList()
        : List.of(text(value));
  }

  private static Set<String> allowed(String policy) {
    Set<String> allowed = new TreeSet<>();
    for (Map<String, Object> statement : statements(policy)) {
      for (String action : oneOrMore(statement.get("Action"))) {
        for (String resource : oneOrMore(statement.get("Resource"))) {
          String table = resource.replace("${", "").replace("}", "").replace(".Arn", "");
          allowed.add(action + " on " + table);
        }
      }
    }
    return allowed;
  }

  @Test
  void aReaderMayDoWhatAReaderDoes() throws IOException {
    asReader();
    called.add(
        "cloudformation:ListStackResources on"
            + " arn:AWS::Partition:cloudformation:AWS::Region:AWS::AccountId:stack/AWS::StackName/*");
    assertThat(allowed("DeskReaderPolicy")).isEqualTo(called);
  }

  @Test
  void anAdministratorMayDoTheRestToo() throws IOException {
    asAdministrator();
    called.removeAll(allowed("DeskReaderPolicy"));
    assertThat(allowed("DeskAdministratorPolicy")).isEqualTo(called);
  }

  @Test
  void nobodyMayChangeOrTakeFromTheRecord() {
    Set<String> both = new TreeSet<>(allowed("DeskReaderPolicy"));
    both.addAll(allowed("DeskAdministratorPolicy"));
    assertThat(both.stream().filter(one -> one.endsWith(" on DeskRecordTable")))
        .containsExactlyInAnyOrder(
            "dynamodb:PutItem on DeskRecordTable",
            "dynamodb:Query on DeskRecordTable",
            "dynamodb:Scan on DeskRecordTable");
    assertThat(allowed("DeskReaderPolicy"))
        .noneMatch(one -> one.matches(".*(Delete|Scan|\\*$).*") && one.startsWith("dynamodb"));
    assertThat(both).noneMatch(one -> one.matches("[a-z]+:.*\\*.* on .*"));
  }
}

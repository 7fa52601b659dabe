package signpost.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A client as the desk has it, on a database that the service has open.
final class DeskDoorTest {
  private static final String TABLE = "ThingsTable";
  private static final Template.Table THINGS =
      new Template.Table(
          TABLE,
          new LinkedHashMap<>(Map.of("id", "S")),
          List.of("id"),
          List.of(),
          List.of(),
          "expires");

  @TempDir Path folder;
  private @Nullable Database database;
  private @Nullable DeskDoor door;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder, List.of(THINGS));
    door = new DeskDoor(folder, database.client());
    door.open();
  }

  @AfterEach
  void close() {
    if (door != null) {
      door.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  void readsAndWritesWhatTheServiceDoes() throws Exception {
    service().putItem(put -> put.tableName(TABLE).item(item("a", "written by the service 🕊")));
    try (DynamoDbClient desk = DeskClient.read(folder).open()) {
      assertThat(desk.listTables().tableNames()).containsExactly(TABLE);
      assertThat(desk.describeTable(of -> of.tableName(TABLE)).table().keySchema()).hasSize(1);
      assertThat(desk.getItem(get -> get.tableName(TABLE).key(key("a"))).item())
          .isEqualTo(item("a", "written by the service 🕊"));

      desk.putItem(put -> put.tableName(TABLE).item(item("b", "written by the desk")));
      desk.updateItem(
          update ->
              update
                  .tableName(TABLE)
                  .key(key("a"))
                  .updateExpression("SET words = :words")
                  .expressionAttributeValues(Map.of(":words", AttributeValue.fromS("changed"))));
      desk.batchWriteItem(
          write ->
              write.requestItems(
                  Map.of(
                      TABLE,
                      List.of(
                          WriteRequest.builder()
                              .putRequest(put -> put.item(item("c", "one of many")))
                              .build()))));
      desk.transactWriteItems(
          write ->
              write.transactItems(
                  TransactWriteItem.builder()
                      .put(put -> put.tableName(TABLE).item(item("d", "in a transaction")))
                      .build()));
      desk.deleteItem(delete -> delete.tableName(TABLE).key(key("b")));

      List<Map<String, AttributeValue>> now =
          List.of(item("a", "changed"), item("c", "one of many"), item("d", "in a transaction"));
      assertThat(service().scan(scan -> scan.tableName(TABLE)).items())
          .containsExactlyInAnyOrderElementsOf(now);
      assertThat(desk.scan(scan -> scan.tableName(TABLE)).items())
          .containsExactlyInAnyOrderElementsOf(now);
      assertThat(
              desk.query(
                      query ->
                          query
                              .tableName(TABLE)
                              .keyConditionExpression("id = :id")
                              .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("c"))))
                  .items())
          .containsExactly(item("c", "one of many"));
      assertThat(
              desk.batchGetItem(
                      get ->
                          get.requestItems(
                              Map.of(
                                  TABLE,
                                  KeysAndAttributes.builder()
                                      .keys(List.of(key("a"), key("d")))
                                      .build())))
                  .responses()
                  .get(TABLE))
          .containsExactlyInAnyOrder(item("a", "changed"), item("d", "in a transaction"));
    }
  }

  @Test
  void saysWhyAWriteFailed() throws Exception {
    Map<String, AttributeValue> item = ofEveryType();
    service().putItem(put -> put.tableName(TABLE).item(item));
    try (DynamoDbClient desk = DeskClient.read(folder).open()) {
      ConditionalCheckFailedException failed =
          catchThrowableOfType(
              ConditionalCheckFailedException.class,
              () ->
                  desk.putItem(
                      put ->
                          put.tableName(TABLE)
                              .item(item("a", "too late"))
                              .conditionExpression("attribute_not_exists(id)")
                              .returnValuesOnConditionCheckFailure(
                                  ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      assertThat(failed.item()).isEqualTo(item);

      TransactionCanceledException cancelled =
          catchThrowableOfType(
              TransactionCanceledException.class,
              () ->
                  desk.transactWriteItems(
                      write ->
                          write.transactItems(
                              TransactWriteItem.builder()
                                  .put(
                                      put ->
                                          put.tableName(TABLE)
                                              .item(item("a", "too late"))
                                              .conditionExpression("attribute_not_exists(id)"))
                                  .build(),
                              TransactWriteItem.builder()
                                  .put(put -> put.tableName(TABLE).item(item("b", "with it")))
                                  .build())));
      assertThat(cancelled.cancellationReasons())
          .extracting(CancellationReason::code)
          .containsExactly("ConditionalCheckFailed", "None");

      assertThatThrownBy(() -> desk.scan(scan -> scan.tableName("NoTable")))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() -> desk.getItem(get -> get.tableName(TABLE).key(item)))
          .isInstanceOf(DynamoDbException.class)
          .hasMessageContaining("key");
      assertThat(service().scan(scan -> scan.tableName(TABLE)).items()).containsExactly(item);
    }
  }

  /// The first is what all the others are a change of; `~` is a new line.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | nothing                      | nothing
          200 | Host: 127.0.0.1:             | Host: localhost:
          403 | AWS4-HMAC-SHA256 Credential= | AWS4-HMAC-SHA256 Credential=0
          403 | AWS4-HMAC-SHA256 Credential= | Basic Credential=
          403 | Authorization: AWS4          | X-Other: AWS4
          403 | Authorization: AWS4          | Authorization: none~Authorization: AWS4
          403 | /20261130/                   | 0/20261130/
          403 | Host: 127.0.0.1:             | Host: evil.example:
          403 | Host: 127.0.0.1:             | Host: 127.0.0.1.evil.example:
          403 | Host: 127.0.0.1:             | Host: 127.0.0.1:1
          403 | Host: 127.0.0.1:             | Host: 0.0.0.0:
          403 | Accept: */*                  | Origin: https://evil.example
          403 | Accept: */*                  | origin: null
          403 | Accept: */*                  | Sec-Fetch-Site: none
          403 | Accept: */*                  | Sec-Fetch-Mode: no-cors
          403 | Accept: */*                  | Referer: http://localhost:8080/
          403 | POST / HTTP/1.1              | GET / HTTP/1.1
          403 | POST / HTTP/1.1              | PUT / HTTP/1.1
          403 | POST / HTTP/1.1              | OPTIONS / HTTP/1.1
          403 | POST / HTTP/1.1              | POST / HTTP/9
          403 | POST / HTTP/1.1              | what is this?
          403 | X-Amz-Target: Dynamo         | X-Amz-Target: PartiQL.PutItem~X-Amz-Target: Dynamo
          403 | X-Amz-Target: Dynamo         | X-Other: Dynamo
          403 | DynamoDB_20120810.PutItem    | DynamoDB_20111205.PutItem
          403 | DynamoDB_20120810.PutItem    | DynamoDB_20120810.putItem
          403 | DynamoDB_20120810.PutItem    | DynamoDBStreams_20120810.ListStreams
          """)
  void isShutToAllOthers(int status, String part, String other) throws Exception {
    DeskClient desk = DeskClient.read(folder);
    Service.Reply reply =
        Service.raw(desk.port(), putItem(desk).replace(part, other.replace("~", "\r\n")));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(service().scan(scan -> scan.tableName(TABLE)).count())
        .isEqualTo(status == 200 ? 1 : 0);
    if (status == 403) {
      assertThat(reply.body()).isEmpty();
      assertThat(reply.headers()).doesNotContainKeys("server", "x-amzn-requestid");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CreateTable",
        "DeleteTable",
        "UpdateTable",
        "UpdateTimeToLive",
        "DescribeTimeToLive",
        "DescribeLimits",
        "TransactGetItems",
        "ExecuteStatement",
        "ExecuteTransaction",
        "BatchExecuteStatement",
        "TagResource",
        "UntagResource",
        "ListTagsOfResource",
      })
  void doesNothingThatTheDeskDoesNotNeed(String operation) throws Exception {
    DeskClient desk = DeskClient.read(folder);
    Service.Reply reply =
        Service.raw(desk.port(), putItem(desk).replace(".PutItem", "." + operation));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).isEmpty();
    assertThat(service().listTables().tableNames()).containsExactly(TABLE);
  }

  @Test
  void onlyItsOwnerReadsTheKeyAndOnlyWhileItIsOpen() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(DeskClient.read(folder).key()).matches("[0-9a-f]{64}");
    assertThat(folder).isDirectoryNotContaining("glob:**next*");
    DeskClient before = DeskClient.read(folder);

    close();

    assertThat(file()).doesNotExist();
    try (DynamoDbClient desk = before.open()) {
      assertThatThrownBy(desk::listTables).hasRootCauseInstanceOf(ConnectException.class);
    }
  }

  @Test
  void whatIsLeftOfAnotherTimeIsReplacedAndOpensNothing() throws Exception {
    DeskClient before = DeskClient.read(folder);
    close();
    for (String file : List.of("desk.properties", "desk.next.properties")) {
      Files.writeString(folder.resolve(file), "endpoint=http://127.0.0.1:1\nkey=stale\n");
    }

    open();

    DeskClient now = DeskClient.read(folder);
    assertThat(now.key()).isNotEqualTo(before.key());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (DynamoDbClient desk = now.open();
        DynamoDbClient stale = now.withKey(before.key()).open()) {
      assertThat(desk.listTables().tableNames()).containsExactly(TABLE);
      assertThatThrownBy(stale::listTables)
          .isInstanceOfSatisfying(
              DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void twoServicesDoNotMeet(@TempDir Path elsewhere) throws Exception {
    try (Database other = Database.open(elsewhere, List.of(THINGS));
        DeskDoor otherDoor = new DeskDoor(elsewhere, other.client())) {
      otherDoor.open();
      DeskClient here = DeskClient.read(folder);
      DeskClient there = DeskClient.read(elsewhere);
      try (DynamoDbClient desk = here.open();
          DynamoDbClient otherDesk = there.open();
          DynamoDbClient wrong = there.withKey(here.key()).open()) {
        desk.putItem(put -> put.tableName(TABLE).item(item("a", "here")));
        assertThat(otherDesk.scan(scan -> scan.tableName(TABLE)).items()).isEmpty();
        assertThatThrownBy(() -> wrong.scan(scan -> scan.tableName(TABLE)))
            .isInstanceOfSatisfying(
                DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(403));
      }
    }
    assertThat(elsewhere.resolve("desk.properties")).doesNotExist();
    assertThat(file()).exists();
  }

  @Test
  void closedBeforeItWasOpenItStaysClosed(@TempDir Path elsewhere) throws Exception {
    DeskDoor never = new DeskDoor(elsewhere, service());
    never.close();
    never.open();
    assertThat(elsewhere).isEmptyDirectory();
  }

  private DynamoDbClient service() {
    return requireNonNull(database).client();
  }

  private Path file() {
    return folder.resolve("desk.properties");
  }

  private static String putItem(DeskClient desk) {
    return desk.request(
        "PutItem", "{\"TableName\":\"ThingsTable\",\"Item\":{\"id\":{\"S\":\"a\"}}}");
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  private static Map<String, AttributeValue> item(String id, String words) {
    return Map.of("id", AttributeValue.fromS(id), "words", AttributeValue.fromS(words));
  }

  private static Map<String, AttributeValue> ofEveryType() {
    SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 7});
    return Map.of(
        "id", AttributeValue.fromS("a"),
        "number", AttributeValue.fromN("-1.5"),
        "bytes", AttributeValue.fromB(bytes),
        "texts", AttributeValue.fromSs(List.of("a", "b")),
        "numbers", AttributeValue.fromNs(List.of("1", "2")),
        "many", AttributeValue.fromBs(List.of(bytes)),
        "map", AttributeValue.fromM(item("b", "inside")),
        "list", AttributeValue.fromL(List.of(AttributeValue.fromBool(false))),
        "none", AttributeValue.fromNul(true),
        "yes", AttributeValue.fromBool(true));
  }
}

package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// What stays on one machine between runs.
final class DatabaseTest {
  private static final Template.Index BY_DAY =
      new Template.Index("by-day", List.of("day", "number"), "KEYS_ONLY", Set.of());
  private static final Template.Index BY_MOOD =
      new Template.Index("by-mood", List.of("mood"), "INCLUDE", Set.of("words", "day"));
  private static final Template.Index IN_ORDER =
      new Template.Index("in-order", List.of("id", "day"), "ALL", Set.of());
  private static final Template.Table TABLE =
      table("id:S number:N day:S", "id number", List.of(BY_DAY), List.of(IN_ORDER), "expires");
  private static final Map<String, AttributeValue> KEY =
      Map.of("id", AttributeValue.fromS("a"), "number", AttributeValue.fromN("1"));

  @TempDir Path folder;

  @Test
  void tablesAreThoseOfTheTemplate() throws Exception {
    try (Database database = Database.open(folder, List.of(TABLE))) {
      TableDescription table = describe(database);
      assertThat(table.keySchema())
          .extracting(KeySchemaElement::attributeName)
          .containsExactly("id", "number");
      assertThat(table.globalSecondaryIndexes())
          .singleElement()
          .satisfies(index -> assertThat(index.indexName()).isEqualTo("by-day"))
          .satisfies(
              index ->
                  assertThat(index.projection().projectionType())
                      .isEqualTo(ProjectionType.KEYS_ONLY));
      assertThat(table.localSecondaryIndexes())
          .extracting(LocalSecondaryIndexDescription::indexName)
          .containsExactly("in-order");
      assertThat(expires(database)).isEqualTo("expires");
    }
  }

  @Test
  void whatWasStoredIsThereTheNextTime() throws Exception {
    try (Database database = Database.open(folder, List.of(TABLE))) {
      database.client().putItem(put -> put.tableName("ThingsTable").item(KEY));
    }
    try (Database database = Database.open(folder, List.of(TABLE))) {
      assertThat(database.client().getItem(get -> get.tableName("ThingsTable").key(KEY)).item())
          .isEqualTo(KEY);
      assertThat(expires(database)).isEqualTo("expires");
    }
  }

  @Test
  void oneAtATimeHasTheData() throws Exception {
    try (Database database = Database.open(folder, List.of(TABLE))) {
      assertThat(database.client().listTables().tableNames()).containsExactly("ThingsTable");
      assertThatThrownBy(() -> Database.open(folder, List.of(TABLE)))
          .isInstanceOf(Database.InUse.class)
          .hasMessageContaining("in use by another ./serve");
    }
    Database.open(folder, List.of(TABLE)).close();
  }

  static List<Template.Table> otherIndexes() {
    String attributes = "id:S number:N day:S";
    return List.of(
        table(attributes, "id number", List.of(), List.of(IN_ORDER), "expires"),
        table("id:S number:N", "id number", List.of(), List.of(), "expires"),
        table(attributes, "id number", List.of(BY_DAY), List.of(), "expires"),
        table(
            attributes,
            "id number",
            List.of(new Template.Index("by-day", List.of("day", "number"), "ALL", Set.of())),
            List.of(IN_ORDER),
            "expires"),
        table(
            attributes,
            "id number",
            List.of(new Template.Index("by-day", List.of("day"), "KEYS_ONLY", Set.of())),
            List.of(IN_ORDER),
            "until"));
  }

  @ParameterizedTest
  @MethodSource("otherIndexes")
  void whatIsStoredIsCarriedOverToOtherIndexes(Template.Table before) throws Exception {
    Template.Table after =
        table(
            "id:S number:N day:S mood:S",
            "id number",
            List.of(BY_DAY, BY_MOOD),
            List.of(IN_ORDER),
            "expires");
    try (Database database = Database.open(folder, List.of(before))) {
      for (int i = 0; i < 60; i++) {
        Map<String, AttributeValue> item = item(i);
        database.client().putItem(put -> put.tableName("ThingsTable").item(item));
      }
    }

    // Twice: what was carried over is then there as any other.
    for (int time = 0; time < 2; time++) {
      try (Database database = Database.open(folder, List.of(after))) {
        assertThat(describe(database).globalSecondaryIndexes())
            .extracting(GlobalSecondaryIndexDescription::indexName)
            .containsExactlyInAnyOrder("by-day", "by-mood");
        assertThat(database.client().scan(scan -> scan.tableName("ThingsTable")).items())
            .containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, 60).mapToObj(DatabaseTest::item).toList());
        Map<String, AttributeValue> projected = item(7);
        projected.remove("more");
        assertThat(
                database
                    .client()
                    .query(
                        query ->
                            query
                                .tableName("ThingsTable")
                                .indexName("by-mood")
                                .keyConditionExpression("mood = :mood")
                                .expressionAttributeValues(
                                    Map.of(":mood", AttributeValue.fromS("glad7"))))
                    .items())
            .containsExactly(projected);
        assertThat(expires(database)).isEqualTo("expires");
      }
    }
    assertThat(folder).isDirectoryNotContaining("glob:**next*");
  }

  @Test
  void whatIsLeftOfACarryingOverThatWasCutOffIsNotUsed() throws Exception {
    Template.Table before = otherIndexes().getFirst();
    try (Database database = Database.open(folder, List.of(before))) {
      database.client().putItem(put -> put.tableName("ThingsTable").item(item(1)));
    }
    Files.writeString(folder.resolve("dynamodb.next.db"), "half of a database");

    try (Database database = Database.open(folder, List.of(TABLE))) {
      assertThat(database.client().scan(scan -> scan.tableName("ThingsTable")).items())
          .containsExactly(item(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"'',expires", "expires,''", "expires,until", "expires,expires", "'',''"})
  void itemsExpireAsTheTemplateSaysNow(String before, String after) throws Exception {
    Database.open(folder, List.of(expiring(before))).close();
    try (Database database = Database.open(folder, List.of(expiring(after)))) {
      assertThat(expires(database)).isEqualTo(after);
    }
  }

  static List<Template.Table> others() {
    return List.of(
        table("id:S", "id", List.of(), List.of(), "expires"),
        table("id:S day:S", "id day", List.of(), List.of(), "expires"),
        table("id:S number:S day:S", "id number", List.of(BY_DAY), List.of(IN_ORDER), "expires"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void dataOfAnotherShapeIsLeftAlone(Template.Table other) throws Exception {
    Database.open(folder, List.of(TABLE)).close();

    assertThatThrownBy(() -> Database.open(folder, List.of(other)))
        .isInstanceOf(Database.InUse.class)
        .hasMessageContaining("ThingsTable")
        .hasMessageContaining("Move that folder away");
    Database.open(folder, List.of(TABLE)).close();
  }

  @Test
  void whatIsNoDatabaseIsRefusedAndNotTriedForEver(@TempDir Path other) throws Exception {
    Files.createDirectories(folder.resolve("dynamodb.db"));
    Files.writeString(other.resolve("dynamodb.db"), "no database ".repeat(1000));
    for (Path data : List.of(folder, other)) {
      assertThatThrownBy(() -> Database.open(data, List.of(TABLE)))
          .isInstanceOf(Database.InUse.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("cannot be read");
    }
    assertThat(other.resolve("dynamodb.db")).content().startsWith("no database");
  }

  private static Map<String, AttributeValue> item(int number) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("id", AttributeValue.fromS("a"));
    item.put("number", AttributeValue.fromN(String.valueOf(number)));
    item.put("day", AttributeValue.fromS("2026-11-23"));
    item.put("mood", AttributeValue.fromS("glad" + number));
    item.put("words", AttributeValue.fromS("kept"));
    item.put("more", AttributeValue.fromS("left out"));
    return item;
  }

  private static Template.Table expiring(String attribute) {
    return table("id:S", "id", List.of(), List.of(), attribute);
  }

  /// @param attributes such as `id:S number:N`
  /// @param key such as `id number`
  private static Template.Table table(
      String attributes,
      String key,
      List<Template.Index> indexes,
      List<Template.Index> localIndexes,
      String expires) {
    LinkedHashMap<String, String> types = new LinkedHashMap<>();
    for (String attribute : attributes.split(" ", -1)) {
      types.put(
          attribute.substring(0, attribute.indexOf(':')),
          attribute.substring(attribute.indexOf(':') + 1));
    }
    return new Template.Table(
        "ThingsTable", types, List.of(key.split(" ", -1)), indexes, localIndexes, expires);
  }

  private static TableDescription describe(Database database) {
    return database.client().describeTable(of -> of.tableName("ThingsTable")).table();
  }

  private static String expires(Database database) {
    String attribute =
        database
            .client()
            .describeTimeToLive(of -> of.tableName("ThingsTable"))
            .timeToLiveDescription()
            .attributeName();
    return attribute == null ? "" : attribute;
  }
}

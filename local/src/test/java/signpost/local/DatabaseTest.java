package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// What stays on one machine between runs.
final class DatabaseTest {
  private static final Template.Table TABLE =
      new Template.Table(
          "ThingsTable",
          new LinkedHashMap<>(Map.of("id", "S", "number", "N", "day", "S")),
          List.of("id", "number"),
          List.of(new Template.Index("by-day", List.of("day", "number"), "KEYS_ONLY", List.of())),
          "expires");

  @TempDir Path folder;

  @Test
  void tablesAreThoseOfTheTemplate() throws Exception {
    try (Database database = Database.open(folder, List.of(TABLE))) {
      var table = database.client().describeTable(of -> of.tableName("ThingsTable")).table();
      assertThat(table.keySchema())
          .extracting(KeySchemaElement::attributeName)
          .containsExactly("id", "number");
      assertThat(table.globalSecondaryIndexes())
          .singleElement()
          .satisfies(index -> assertThat(index.indexName()).isEqualTo("by-day"));
      assertThat(
              database
                  .client()
                  .describeTimeToLive(of -> of.tableName("ThingsTable"))
                  .timeToLiveDescription()
                  .attributeName())
          .isEqualTo("expires");
    }
  }

  @Test
  void whatWasStoredIsThereTheNextTime() throws Exception {
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS("a"), "number", AttributeValue.fromN("1"));
    try (Database database = Database.open(folder, List.of(TABLE))) {
      database.client().putItem(put -> put.tableName("ThingsTable").item(item));
    }
    try (Database database = Database.open(folder, List.of(TABLE))) {
      assertThat(database.client().getItem(get -> get.tableName("ThingsTable").key(item)).item())
          .isEqualTo(item);
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
  }

  @Test
  void dataOfAnotherShapeIsLeftAlone() throws Exception {
    Database.open(folder, List.of(TABLE)).close();
    Template.Table changed =
        new Template.Table(
            "ThingsTable",
            new LinkedHashMap<>(Map.of("id", "S")),
            List.of("id"),
            List.of(),
            "expires");

    assertThatThrownBy(() -> Database.open(folder, List.of(changed)))
        .isInstanceOf(Database.InUse.class)
        .hasMessageContaining("Move that folder away");
    Database.open(folder, List.of(TABLE)).close();
  }
}

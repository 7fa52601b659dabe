package signpost.dynamodb;

import static signpost.ProjectYaml.list;
import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import signpost.ProjectYaml;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// Tables as `template.yaml` describes them, under names of their own, so that tests side by side
/// do not meet.
public final class Tables {
  private Tables() {}

  /// @param resource such as `PreferencesTable`
  /// @return the new table's name
  public static String create(DynamoDbClient client, String resource) {
    Map<String, Object> template = map(ProjectYaml.read("template.yaml").get("Resources"));
    Map<String, Object> properties = map(map(template.get(resource)).get("Properties"));
    String name = resource + "-" + UUID.randomUUID();
    List<GlobalSecondaryIndex> indexes = indexes(properties);
    client.createTable(
        table -> {
          table
              .tableName(name)
              .billingMode(BillingMode.fromValue(text(properties.get("BillingMode"))))
              .attributeDefinitions(attributes(properties))
              .keySchema(keys(properties));
          if (!indexes.isEmpty()) {
            table.globalSecondaryIndexes(indexes);
          }
        });
    client.waiter().waitUntilTableExists(table -> table.tableName(name));
    return name;
  }

  private static List<AttributeDefinition> attributes(Map<String, Object> properties) {
    return list(properties.get("AttributeDefinitions")).stream()
        .map(
            attribute ->
                AttributeDefinition.builder()
                    .attributeName(text(map(attribute).get("AttributeName")))
                    .attributeType(text(map(attribute).get("AttributeType")))
                    .build())
        .toList();
  }

  private static List<GlobalSecondaryIndex> indexes(Map<String, Object> properties) {
    if (!properties.containsKey("GlobalSecondaryIndexes")) {
      return List.of();
    }
    return list(properties.get("GlobalSecondaryIndexes")).stream()
        .map(
            index ->
                GlobalSecondaryIndex.builder()
                    .indexName(text(map(index).get("IndexName")))
                    .keySchema(keys(map(index)))
                    .projection(
                        projection ->
                            projection.projectionType(
                                text(map(map(index).get("Projection")).get("ProjectionType"))))
                    .build())
        .toList();
  }

  private static List<KeySchemaElement> keys(Map<String, Object> properties) {
    return list(properties.get("KeySchema")).stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(text(map(key).get("AttributeName")))
                    .keyType(text(map(key).get("KeyType")))
                    .build())
        .toList();
  }
}

package signpost.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Makes stored tables what the template says: missing ones are made, items expire as it says now,
/// and where the indexes are others, the table is made anew around its items. Another key is
/// refused.
///
/// Billed by request whatever the template says: nothing here is slower or dearer for it.
public record Tables(DynamoDbClient client, Path folder) {

  /// As much as one call takes.
  private static final int BATCH = 25;

  /// @return whether the table is there with other indexes than the template's
  /// @throws Database.InUse where its key is another one
  boolean outdated(Template.Table wanted) throws Database.InUse {
    if (!there(wanted)) {
      return false;
    }
    TableDescription table = describe(wanted);
    boolean sameTypes =
        table.attributeDefinitions().stream()
            .allMatch(
                attribute ->
                    attribute
                        .attributeTypeAsString()
                        .equals(
                            wanted
                                .attributes()
                                .getOrDefault(
                                    attribute.attributeName(), attribute.attributeTypeAsString())));
    if (!sameTypes || !names(table.keySchema()).equals(wanted.key())) {
      throw new Database.InUse(
          "The table %s in %s is not what template.yaml describes now. Move that folder away and start again; what is in it is not carried over."
              .formatted(wanted.name(), folder));
    }
    Set<Template.Index> indexes = new HashSet<>();
    table
        .globalSecondaryIndexes()
        .forEach(
            index -> indexes.add(index(index.indexName(), index.keySchema(), index.projection())));
    Set<Template.Index> localIndexes = new HashSet<>();
    table
        .localSecondaryIndexes()
        .forEach(
            index ->
                localIndexes.add(index(index.indexName(), index.keySchema(), index.projection())));
    return !indexes.equals(Set.copyOf(wanted.indexes()))
        || !localIndexes.equals(Set.copyOf(wanted.localIndexes()));
  }

  /// What is stored in it stays; cut off in the middle, it does not.
  void remake(Template.Table wanted) {
    List<Map<String, AttributeValue>> items =
        client.scanPaginator(scan -> scan.tableName(wanted.name())).items().stream().toList();
    client.deleteTable(table -> table.tableName(wanted.name()));
    create(wanted);
    for (int i = 0; i < items.size(); i += BATCH) {
      List<WriteRequest> batch =
          items.subList(i, Math.min(items.size(), i + BATCH)).stream()
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      BatchWriteItemResponse written =
          client.batchWriteItem(write -> write.requestItems(Map.of(wanted.name(), batch)));
      if (written.hasUnprocessedItems() && !written.unprocessedItems().isEmpty()) {
        throw new IllegalStateException("DynamoDB Local left items unwritten");
      }
    }
  }

  public void prepare(Template.Table wanted) {
    if (!there(wanted)) {
      create(wanted);
    }
    expire(wanted);
  }

  private boolean there(Template.Table wanted) {
    return client.listTables().tableNames().contains(wanted.name());
  }

  private TableDescription describe(Template.Table wanted) {
    return client.describeTable(table -> table.tableName(wanted.name())).table();
  }

  private void create(Template.Table wanted) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(wanted.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(wanted, wanted.attributes().keySet()))
            .keySchema(key(wanted.key()));
    // An empty list is refused, as on AWS.
    if (!wanted.indexes().isEmpty()) {
      request.globalSecondaryIndexes(
          wanted.indexes().stream()
              .map(
                  index ->
                      GlobalSecondaryIndex.builder()
                          .indexName(index.name())
                          .keySchema(key(index.key()))
                          .projection(projection(index))
                          .build())
              .toList());
    }
    if (!wanted.localIndexes().isEmpty()) {
      request.localSecondaryIndexes(
          wanted.localIndexes().stream()
              .map(
                  index ->
                      LocalSecondaryIndex.builder()
                          .indexName(index.name())
                          .keySchema(key(index.key()))
                          .projection(projection(index))
                          .build())
              .toList());
    }
    client.createTable(request.build());
  }

  /// Asked for a second time, DynamoDB refuses; another attribute needs the first switched off.
  private void expire(Template.Table wanted) {
    String there =
        client
            .describeTimeToLive(table -> table.tableName(wanted.name()))
            .timeToLiveDescription()
            .attributeName();
    String before = there == null ? "" : there;
    if (!before.equals(wanted.expires())) {
      if (!before.isEmpty()) {
        expire(wanted, before, false);
      }
      if (!wanted.expires().isEmpty()) {
        expire(wanted, wanted.expires(), true);
      }
    }
  }

  private void expire(Template.Table wanted, String attribute, boolean enabled) {
    client.updateTimeToLive(
        table ->
            table
                .tableName(wanted.name())
                .timeToLiveSpecification(live -> live.attributeName(attribute).enabled(enabled)));
  }

  private static List<AttributeDefinition> attributes(
      Template.Table table, Collection<String> names) {
    return table.attributes().entrySet().stream()
        .filter(attribute -> names.contains(attribute.getKey()))
        .map(Tables::attribute)
        .toList();
  }

  private static AttributeDefinition attribute(Map.Entry<String, String> attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.getKey())
        .attributeType(attribute.getValue())
        .build();
  }

  private static List<KeySchemaElement> key(List<String> names) {
    List<KeySchemaElement> key = new ArrayList<>();
    for (String name : names) {
      key.add(
          KeySchemaElement.builder()
              .attributeName(name)
              .keyType(key.isEmpty() ? KeyType.HASH : KeyType.RANGE)
              .build());
    }
    return key;
  }

  private static List<String> names(List<KeySchemaElement> key) {
    return key.stream().map(KeySchemaElement::attributeName).toList();
  }

  private static Projection projection(Template.Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    return index.included().isEmpty()
        ? projection.build()
        : projection.nonKeyAttributes(index.included()).build();
  }

  private static Template.Index index(
      String name, List<KeySchemaElement> key, Projection projection) {
    return new Template.Index(
        name,
        names(key),
        projection.projectionTypeAsString(),
        Set.copyOf(projection.nonKeyAttributes()));
  }
}

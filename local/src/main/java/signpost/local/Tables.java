package signpost.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// Makes stored tables what the template says, as far as nothing stored is lost by it: a missing
/// table, a missing global index, the time to live. What cannot be changed is refused.
///
/// Billed by request whatever the template says: nothing here is slower or dearer for it.
record Tables(DynamoDbClient client, Path folder) {

  /// For an index over what one machine holds.
  private static final Duration LONGEST = Duration.ofSeconds(60);

  void prepare(Template.Table wanted) throws Database.InUse {
    if (client.listTables().tableNames().contains(wanted.name())) {
      complete(wanted, describe(wanted));
    } else {
      create(wanted);
    }
    expire(wanted);
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

  private void complete(Template.Table wanted, TableDescription there) throws Database.InUse {
    Set<Template.Index> indexes = new HashSet<>();
    there
        .globalSecondaryIndexes()
        .forEach(
            index -> indexes.add(index(index.indexName(), index.keySchema(), index.projection())));
    Set<Template.Index> localIndexes = new HashSet<>();
    there
        .localSecondaryIndexes()
        .forEach(
            index ->
                localIndexes.add(index(index.indexName(), index.keySchema(), index.projection())));
    boolean kept =
        there.attributeDefinitions().stream()
            .allMatch(
                attribute ->
                    attribute
                        .attributeTypeAsString()
                        .equals(wanted.attributes().get(attribute.attributeName())));
    if (!kept
        || !names(there.keySchema()).equals(wanted.key())
        || !localIndexes.equals(Set.copyOf(wanted.localIndexes()))
        || !Set.copyOf(wanted.indexes()).containsAll(indexes)) {
      throw new Database.InUse(
          "The table %s in %s is not what template.yaml describes now. Move that folder away and start again; what is in it is not carried over."
              .formatted(wanted.name(), folder));
    }
    for (Template.Index index : wanted.indexes()) {
      if (!indexes.contains(index)) {
        add(index, wanted);
      }
    }
    await(wanted);
  }

  private void add(Template.Index index, Template.Table wanted) throws Database.InUse {
    // DynamoDB makes one at a time.
    await(wanted);
    client.updateTable(
        update ->
            update
                .tableName(wanted.name())
                .attributeDefinitions(attributes(wanted, index.key()))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .create(
                            made ->
                                made.indexName(index.name())
                                    .keySchema(key(index.key()))
                                    .projection(projection(index)))
                        .build()));
  }

  /// Until it is made, an index cannot be asked.
  private void await(Template.Table wanted) throws Database.InUse {
    long start = System.nanoTime();
    while (describe(wanted).globalSecondaryIndexes().stream()
        .anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE)) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new Database.InUse(
            "An index of the table %s in %s does not get ready. Move that folder away and start again."
                .formatted(wanted.name(), folder));
      }
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
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

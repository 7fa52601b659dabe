package signpost.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// DynamoDB Local in this process, with the tables of the template. It opens no port, and keeps
/// what is in it in one file between runs.
final class Database implements AutoCloseable {

  /// The folder cannot be used as it is; the message says what to do.
  static final class InUse extends Exception {
    InUse(String message) {
      super(message);
    }
  }

  private final AmazonDynamoDBLocal local;
  private final FileChannel lock;
  private boolean closed;

  private Database(AmazonDynamoDBLocal local, FileChannel lock) {
    this.local = local;
    this.lock = lock;
  }

  /// @param folder made where it is not there
  /// @throws InUse where another process has it open, or its tables are not those of the template
  static Database open(Path folder, List<Template.Table> tables) throws IOException, InUse {
    Files.createDirectories(folder);
    FileChannel lock = lock(folder);
    Database database =
        new Database(DynamoDBEmbedded.create(folder.resolve("dynamodb.db").toFile(), false), lock);
    try {
      for (Template.Table table : tables) {
        database.prepare(table, folder);
      }
      return database;
    } catch (InUse | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Two processes on one file would spoil it.
  private static FileChannel lock(Path folder) throws IOException, InUse {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new InUse(
          "The data in %s is in use by another ./serve. Stop that one, or use another folder: SIGNPOST_DATA=/some/folder ./serve"
              .formatted(folder));
    }
    return channel;
  }

  DynamoDbClient client() {
    return local.dynamoDbClient();
  }

  private void prepare(Template.Table table, Path folder) throws InUse {
    DynamoDbClient client = client();
    if (client.listTables().tableNames().contains(table.name())) {
      TableDescription there =
          client.describeTable(describe -> describe.tableName(table.name())).table();
      if (!sameKey(there.keySchema(), table.key())
          || !indexNames(there).equals(indexNames(table))) {
        throw new InUse(
            "The table %s in %s is not what template.yaml describes now. Move that folder away and start again; what is in it is not carried over."
                .formatted(table.name(), folder));
      }
      return;
    }
    client.createTable(request(table));
    if (!table.expires().isEmpty()) {
      client.updateTimeToLive(
          live ->
              live.tableName(table.name())
                  .timeToLiveSpecification(
                      how -> how.enabled(true).attributeName(table.expires())));
    }
  }

  private static CreateTableRequest request(Template.Table table) {
    List<AttributeDefinition> attributes = new ArrayList<>();
    table
        .attributes()
        .forEach(
            (name, type) ->
                attributes.add(
                    AttributeDefinition.builder().attributeName(name).attributeType(type).build()));
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes)
            .keySchema(key(table.key()));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(Database::index).toList());
    }
    return request.build();
  }

  private static GlobalSecondaryIndex index(Template.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(
            projection -> {
              projection.projectionType(index.projection());
              if (!index.included().isEmpty()) {
                projection.nonKeyAttributes(index.included());
              }
            })
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

  private static boolean sameKey(List<KeySchemaElement> there, List<String> wanted) {
    return there.equals(key(wanted));
  }

  private static Set<String> indexNames(TableDescription there) {
    Set<String> names = new HashSet<>();
    there.globalSecondaryIndexes().stream()
        .map(GlobalSecondaryIndexDescription::indexName)
        .forEach(names::add);
    return names;
  }

  private static Set<String> indexNames(Template.Table table) {
    Set<String> names = new HashSet<>();
    table.indexes().forEach(index -> names.add(index.name()));
    return names;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    local.shutdown();
    try {
      lock.close();
    } catch (IOException e) {
      // The system gives the lock back by itself.
    }
  }
}

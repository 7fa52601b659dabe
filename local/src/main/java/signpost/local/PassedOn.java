package signpost.local;

import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// Passes what the desk needs on to the database that the service has open. None of it makes,
/// changes or drops a table.
///
/// [Admission] lets no other operation through; one that came all the same would find an empty
/// database in memory, which is what the class above this one has.
final class PassedOn extends LocalDynamoDBRequestHandler {

  static final Set<String> OPERATIONS =
      Set.of(
          "BatchGetItem",
          "BatchWriteItem",
          "DeleteItem",
          "DescribeTable",
          "GetItem",
          "ListTables",
          "PutItem",
          "Query",
          "Scan",
          "TransactWriteItems",
          "UpdateItem");

  private final DynamoDbClient database;

  PassedOn(DynamoDbClient database) {
    super(0, true, null, true, false);
    this.database = database;
  }

  /// The handler above knows only the engine's own exceptions.
  private static <Q, A> A pass(Function<Q, A> operation, Q request) {
    try {
      return operation.apply(request);
    } catch (DynamoDbException refused) {
      throw EngineFailure.of(refused);
    }
  }

  @Override
  public BatchGetItemResponse batchGetItem(String key, String region, BatchGetItemRequest request) {
    return pass(database::batchGetItem, request);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(
      String key, String region, BatchWriteItemRequest request) {
    return pass(database::batchWriteItem, request);
  }

  @Override
  public DeleteItemResponse deleteItem(String key, String region, DeleteItemRequest request) {
    return pass(database::deleteItem, request);
  }

  @Override
  public DescribeTableResponse describeTable(
      String key, String region, DescribeTableRequest request) {
    return pass(database::describeTable, request);
  }

  @Override
  public GetItemResponse getItem(String key, String region, GetItemRequest request) {
    return pass(database::getItem, request);
  }

  @Override
  public ListTablesResponse listTables(String key, String region, ListTablesRequest request) {
    return pass(database::listTables, request);
  }

  @Override
  public PutItemResponse putItem(String key, String region, PutItemRequest request) {
    return pass(database::putItem, request);
  }

  @Override
  public QueryResponse query(String key, String region, QueryRequest request) {
    return pass(database::query, request);
  }

  @Override
  public ScanResponse scan(String key, String region, ScanRequest request) {
    return pass(database::scan, request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(
      String key, String region, TransactWriteItemsRequest request) {
    return pass(database::transactWriteItems, request);
  }

  @Override
  public UpdateItemResponse updateItem(String key, String region, UpdateItemRequest request) {
    return pass(database::updateItem, request);
  }
}

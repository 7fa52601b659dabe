package signpost.desk.database;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The database that the desk works on, and who works.
///
/// @param reader as the record names them: an ARN of AWS's, or a user of this machine
/// @param place in words, such as "the service on this machine"
public record Database(DynamoDbClient client, TableNames tables, String reader, String place)
    implements AutoCloseable {

  @Override
  public void close() {
    client.close();
  }
}

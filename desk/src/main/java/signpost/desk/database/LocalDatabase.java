package signpost.desk.database;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The database of a running `./serve`, through the door that it leaves open for its own user
/// (`desk.properties` in the folder of its data, which nobody else may read).
final class LocalDatabase {
  private LocalDatabase() {}

  /// @param data the folder in which `./serve` keeps what it stores
  /// @throws NoDatabase where no `./serve` runs over that folder
  static Database open(Path data) throws NoDatabase {
    Properties door = new Properties();
    try (Reader file = Files.newBufferedReader(data.resolve("desk.properties"))) {
      door.load(file);
    } catch (IOException none) {
      throw new NoDatabase(
          "No service runs on this machine. Start one with ./serve, or name a stack on AWS with"
              + " --stack.");
    }
    String endpoint = door.getProperty("endpoint", "");
    String key = door.getProperty("key", "");
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "none")))
            .httpClient(Clients.http())
            .overrideConfiguration(Clients.patience())
            .build();
    try {
      client.describeTable(table -> table.tableName(TableNames.LOCAL.feedback()));
    } catch (SdkException gone) {
      client.close();
      throw new NoDatabase(
          "The service that ran on this machine has gone. Start it again with ./serve.");
    }
    return new Database(
        client,
        TableNames.LOCAL,
        System.getProperty("user.name", "somebody") + " on this machine",
        "the service on this machine");
  }
}

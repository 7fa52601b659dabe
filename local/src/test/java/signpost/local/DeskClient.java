package signpost.local;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import signpost.dynamodb.DynamoDb;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the desk knows of a running service: what stands in the file beside its data.
record DeskClient(String endpoint, String key) {

  static DeskClient read(Path folder) throws IOException {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("desk.properties"))) {
      file.load(reader);
    }
    return new DeskClient(file.getProperty("endpoint"), file.getProperty("key"));
  }

  int port() {
    return URI.create(endpoint).getPort();
  }

  DynamoDbClient open() {
    return DynamoDb.client(
        Map.of("AWS_ENDPOINT_URL", endpoint),
        StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "any")));
  }

  DeskClient withKey(String other) {
    return new DeskClient(endpoint, other);
  }

  /// As the SDK sends it, but for the signature.
  String request(String operation, String body) {
    return """
    POST / HTTP/1.1
    Host: 127.0.0.1:%d
    Accept: */*
    Authorization: AWS4-HMAC-SHA256 Credential=%s/20261130/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0
    Content-Type: application/x-amz-json-1.0
    X-Amz-Target: DynamoDB_20120810.%s
    Content-Length: %d
    Connection: close

    %s\
    """
        .formatted(port(), key, operation, body.length(), body)
        .replace("\n", "\r\n");
  }
}

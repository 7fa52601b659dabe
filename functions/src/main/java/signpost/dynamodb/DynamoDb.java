package signpost.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/// The database's client as the functions use it.
public final class DynamoDb {
  /// A visitor waits while the function does; the SDK's own retries would let one throttled call
  /// last 50 s.
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  /// No request makes more than three calls that can fail slowly, and a visitor gets an answer
  /// within five seconds.
  private static final Duration CALL = Duration.ofMillis(1500);

  private static final int ATTEMPTS = 3;

  private DynamoDb() {}

  /// Everything is said here, so that the start looks for no profile file and no metadata.
  ///
  /// @param environment `AWS_REGION`, and `AWS_ENDPOINT_URL` where the database is not AWS's own
  public static DynamoDbClient client(Map<String, String> environment) {
    return client(environment, DefaultCredentialsProvider.builder().build());
  }

  /// The same with credentials that are known.
  public static DynamoDbClient client(
      Map<String, String> environment, AwsCredentialsProvider credentials) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .credentialsProvider(credentials)
            .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-west-2")))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .apiCallAttemptTimeout(ATTEMPT)
                    .apiCallTimeout(CALL)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build())
                    .build());
    String endpoint = environment.get("AWS_ENDPOINT_URL");
    if (endpoint != null && !endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder.build();
  }
}

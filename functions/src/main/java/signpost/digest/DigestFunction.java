package signpost.digest;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import signpost.dynamodb.DynamoDb;
import signpost.http.Retention;
import signpost.schedule.ScheduledFunction;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/// Lambda entry point of the weekly digest: wiring only.
public final class DigestFunction extends ScheduledFunction {
  private static final String SUBJECT = "Signpost: feedback of this week";

  public DigestFunction() {
    this(
        DynamoDb.patientClient(System.getenv()),
        sns(System.getenv(), EnvironmentVariableCredentialsProvider.create()),
        System.getenv(),
        Clock.systemUTC());
  }

  /// @param environment names table and topic: `FEEDBACK_TABLE`, `TEAM_TOPIC`
  DigestFunction(
      DynamoDbClient client, SnsClient sns, Map<String, String> environment, Clock clock) {
    String table = Objects.requireNonNull(environment.get("FEEDBACK_TABLE"), "FEEDBACK_TABLE");
    String topic = Objects.requireNonNull(environment.get("TEAM_TOPIC"), "TEAM_TOPIC");
    Digest digest = new Digest(client, table, Retention.read().feedback(), clock);
    super(
        () ->
            sns.publish(
                message -> message.topicArn(topic).subject(SUBJECT).message(digest.text())));
  }

  /// @param environment `AWS_REGION`, and `AWS_ENDPOINT_URL` where it is not AWS's own
  static SnsClient sns(Map<String, String> environment, AwsCredentialsProvider credentials) {
    SnsClientBuilder builder =
        SnsClient.builder()
            .credentialsProvider(credentials)
            .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-west-2")))
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    String endpoint = environment.get("AWS_ENDPOINT_URL");
    if (endpoint != null && !endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder.build();
  }
}

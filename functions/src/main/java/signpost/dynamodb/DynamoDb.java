package signpost.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;

/// The database's client as the functions use it.
public final class DynamoDb {
  /// A visitor waits while the function does; the SDK's own retries would let one throttled call
  /// last 50 s.
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  /// With `Deadline` around all calls of a request, so that the first of them does not use it up.
  private static final Duration CALL = Duration.ofMillis(1500);

  private static final Duration PATIENT_ATTEMPT = Duration.ofSeconds(10);
  private static final Duration PATIENT_CALL = Duration.ofSeconds(30);

  private static final int ATTEMPTS = 3;

  private static final Supplier<ProfileFile> NO_PROFILES =
      ProfileFileSupplier.fixedProfileFile(ProfileFile.aggregator().build());

  private DynamoDb() {}

  /// Everything is said here, so that no call looks for a profile file. Credentials are those of a
  /// function: from the environment, or, after SnapStart, from the container.
  ///
  /// @param environment `AWS_REGION`, and `AWS_ENDPOINT_URL` where the database is not AWS's own
  public static DynamoDbClient client(Map<String, String> environment) {
    return client(environment, ofFunction());
  }

  /// The same with credentials that are known.
  public static DynamoDbClient client(
      Map<String, String> environment, AwsCredentialsProvider credentials) {
    return client(environment, credentials, ATTEMPT, CALL);
  }

  /// For what a schedule calls: nobody waits, and its first call, over a connection that is not
  /// there yet, takes longer than a visitor would wait.
  public static DynamoDbClient patientClient(
      Map<String, String> environment, AwsCredentialsProvider credentials) {
    return client(environment, credentials, PATIENT_ATTEMPT, PATIENT_CALL);
  }

  /// The same with credentials of a function.
  public static DynamoDbClient patientClient(Map<String, String> environment) {
    return patientClient(environment, ofFunction());
  }

  /// The same client for a function that rehearses: what it would send reaches nobody.
  static DynamoDbClient rehearsing() {
    return builder(
            Map.of(),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")),
            ATTEMPT,
            CALL)
        .httpClient(new NoDatabase())
        .build();
  }

  private static AwsCredentialsProvider ofFunction() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.builder().build());
  }

  private static DynamoDbClient client(
      Map<String, String> environment,
      AwsCredentialsProvider credentials,
      Duration attempt,
      Duration call) {
    if (!endpoint(environment).startsWith("http:")) {
      Thread.ofPlatform().daemon().start(DynamoDb::readWhatIsTrusted);
    }
    return builder(environment, credentials, attempt, call)
        .httpClient(UrlConnectionHttpClient.create(address -> connection(address, attempt)))
        .build();
  }

  /// Some 150 certificates, of which the first connection has to know: read by a second thread
  /// while the first makes the client, since an init has more than one processor.
  private static void readWhatIsTrusted() {
    try {
      SSLContext.getDefault();
    } catch (NoSuchAlgorithmException unusable) {
      // The first connection will say so.
    }
  }

  /// A connection of the JDK's own. The SDK's would read all that is trusted over TLS before it
  /// knows whether TLS is asked for.
  static HttpURLConnection connection(URI address, Duration patience) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout((int) patience.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      return connection;
    } catch (IOException unopened) {
      throw new UncheckedIOException(unopened);
    }
  }

  /// Where that client finds the database.
  static URI address(Map<String, String> environment) {
    String endpoint = endpoint(environment);
    return endpoint.isEmpty()
        ? DynamoDbEndpointProvider.defaultProvider()
            .resolveEndpoint(
                at -> at.region(region(environment)).useFips(false).useDualStack(false))
            .join()
            .endpointUrl()
            .toUri()
        : URI.create(endpoint);
  }

  private static String endpoint(Map<String, String> environment) {
    return environment.getOrDefault("AWS_ENDPOINT_URL", "");
  }

  private static Region region(Map<String, String> environment) {
    return Region.of(environment.getOrDefault("AWS_REGION", "eu-west-2"));
  }

  private static DynamoDbClientBuilder builder(
      Map<String, String> environment,
      AwsCredentialsProvider credentials,
      Duration attempt,
      Duration call) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .credentialsProvider(credentials)
            .region(region(environment))
            // Each of these, left open, is looked for in the environment and in profiles.
            .defaultsMode(DefaultsMode.LEGACY)
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .endpointDiscoveryEnabled(false)
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .apiCallAttemptTimeout(attempt)
                    .addExecutionInterceptor(new WithinDeadline(call))
                    .defaultProfileFileSupplier(NO_PROFILES)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build())
                    .build());
    String endpoint = endpoint(environment);
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder;
  }
}

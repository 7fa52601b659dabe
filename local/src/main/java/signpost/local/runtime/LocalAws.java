package signpost.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import signpost.local.Tables;
import signpost.local.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// What functions in processes of their own reach at `AWS_ENDPOINT_URL`: DynamoDB Local over HTTP,
/// in memory, with the tables of the template, and a topic that keeps what is published. Over HTTPS
/// as well, where there is a certificate for it. On this machine's loopback alone.
public final class LocalAws implements AutoCloseable {
  private final LocalDynamoDBRequestHandler requests =
      new LocalDynamoDBRequestHandler(0, true, null, true, false);
  private final Server server;
  private final ServerConnector plain;
  private final @Nullable ServerConnector secure;
  private final DynamoDbClient client;
  private final List<Map<String, String>> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();

  private LocalAws(@Nullable LocalCertificate certificate) throws Exception {
    server = new Server();
    plain = listening(new ServerConnector(server));
    secure =
        certificate == null ? null : listening(new ServerConnector(server, certificate.server()));
    server.setHandler(new Topic(new LocalDynamoDBServerHandler(requests, null)));
    server.start();
    client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(address()))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  private ServerConnector listening(ServerConnector connector) {
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    return connector;
  }

  public static LocalAws start(List<Template.Table> tables) {
    return start(tables, null);
  }

  /// @param certificate for HTTPS, or null for HTTP alone
  public static LocalAws start(
      List<Template.Table> tables, @Nullable LocalCertificate certificate) {
    try {
      LocalAws aws = new LocalAws(certificate);
      tables.forEach(new Tables(aws.client, Path.of("memory"))::prepare);
      return aws;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// For `AWS_ENDPOINT_URL`.
  public String address() {
    return "http://127.0.0.1:" + plain.getLocalPort();
  }

  /// The same over HTTPS, for who trusts the certificate.
  ///
  /// @throws NullPointerException where there is none
  public String secureAddress() {
    return "https://localhost:" + Objects.requireNonNull(secure, "no certificate").getLocalPort();
  }

  public DynamoDbClient client() {
    return client;
  }

  /// How many calls came so far, of whatever kind.
  public int calls() {
    return calls.get();
  }

  /// Closes what is open, as a restored function finds it: its peers have gone long ago, and with
  /// them every TLS session that could be taken up again.
  public void dropConnections() throws Exception {
    for (Connector connector : server.getConnectors()) {
      for (EndPoint open : List.copyOf(connector.getConnectedEndPoints())) {
        open.close();
      }
    }
    if (secure != null) {
      SslContextFactory.Server keys =
          secure.getConnectionFactory(SslConnectionFactory.class).getSslContextFactory();
      keys.reload(same -> {});
    }
  }

  /// The parameters of each message, such as `TopicArn`, `Subject` and `Message`.
  public List<Map<String, String>> published() {
    return List.copyOf(published);
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
      // Its threads would keep this process alive.
      requests.shutdown();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Takes the queries of SNS out of what goes to the database, which speaks JSON.
  private final class Topic extends Handler.Wrapper {
    Topic(Handler database) {
      super(database);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      calls.incrementAndGet();
      String type = request.getHeaders().get("content-type");
      if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
        return super.handle(request, response, callback);
      }
      published.add(parameters(Content.Source.asString(request, UTF_8)));
      response.getHeaders().put("content-type", "text/xml");
      String answer =
          """
          <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
            <PublishResult><MessageId>1</MessageId></PublishResult>
          </PublishResponse>
          """;
      response.write(true, ByteBuffer.wrap(answer.getBytes(UTF_8)), callback);
      return true;
    }

    private static Map<String, String> parameters(String body) {
      Map<String, String> parameters = new LinkedHashMap<>();
      for (String pair : body.split("&", -1)) {
        int equals = pair.indexOf('=');
        parameters.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
      return parameters;
    }
  }
}

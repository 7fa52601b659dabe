package peers.quarkus;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import peers.put.Consents;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The put as Quarkus's guide to Lambda writes a handler.
public class Accept implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Consents consents;

  @Inject
  public Accept(DynamoDbClient client, @ConfigProperty(name = "PREFERENCES_TABLE") String table) {
    consents = new Consents(client, table);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return consents.accept(event);
  }
}

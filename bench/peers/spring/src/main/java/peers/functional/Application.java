package peers.functional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionalSpringApplication;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import peers.put.Consents;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The same in the style that Spring Cloud Function's documentation has for small applications that
/// need a fast start: without autoconfiguration, with beans that are registered and not scanned
/// for.
@SpringBootConfiguration
public class Application implements ApplicationContextInitializer<GenericApplicationContext> {
  public static void main(String[] args) {
    FunctionalSpringApplication.run(Application.class, args);
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean(
        DynamoDbClient.class,
        () ->
            DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
    context.registerBean(
        "accept",
        FunctionRegistration.class,
        () ->
            new FunctionRegistration<>(accept(context))
                .type(
                    FunctionTypeUtils.functionType(
                        APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class)));
  }

  private static Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> accept(
      GenericApplicationContext context) {
    return new Consents(
            context.getBean(DynamoDbClient.class),
            context.getEnvironment().getRequiredProperty("PREFERENCES_TABLE"))
        ::accept;
  }
}

package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import signpost.front.FrontFunction;
import signpost.guidance.GuidanceFunction;
import signpost.http.HttpFunction;
import signpost.http.Route;
import signpost.http.SecurityHeaders;

/// The template, the contract and the handlers say the same.
final class ContractTest {
  private static final Path ROOT = Path.of(System.getProperty("signpost.root"));
  private static final Map<String, HttpFunction> FUNCTIONS =
      Map.of(
          GuidanceFunction.class.getName(), new GuidanceFunction(),
          FrontFunction.class.getName(), new FrontFunction());

  private final Map<String, Object> template = yaml("template.yaml");
  private final Map<String, Object> contract = yaml("openapi.yaml");

  @Test
  void everyOperationOfTheContractIsARouteOfTheTemplateAndOfAHandler() {
    Set<String> promised = new TreeSet<>();
    map(contract.get("paths"))
        .forEach(
            (path, methods) ->
                map(methods)
                    .keySet()
                    .forEach(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(promised).isNotEmpty();
    assertThat(handled().keySet()).isEqualTo(promised);
    assertThat(
            routes().keySet().stream()
                .filter(route -> !route.startsWith("ANY ") && !route.startsWith("$")))
        .containsExactlyInAnyOrderElementsOf(promised);
  }

  @Test
  void everyRouteLeadsToTheFunctionThatHandlesIt() {
    Map<String, String> routes = routes();

    handled().forEach((route, handler) -> assertThat(routes).containsEntry(route, handler));
    assertThat(routes).containsEntry("$default", FrontFunction.class.getName());
  }

  @Test
  void everyPathBelongsToItsFunctionWhateverTheMethod() {
    Map<String, String> routes = routes();

    handled()
        .forEach(
            (route, handler) ->
                assertThat(routes)
                    .containsEntry("ANY " + route.substring(route.indexOf(' ') + 1), handler));
  }

  @Test
  void staticPagesCarryTheHeadersThatTheEdgeSends() {
    Map<String, String> policy = new TreeMap<>();
    for (Map<String, Object> resource : resources("AWS::CloudFront::ResponseHeadersPolicy")) {
      Map<String, Object> config =
          map(map(resource.get("Properties")).get("ResponseHeadersPolicyConfig"));
      Map<String, Object> security = map(config.get("SecurityHeadersConfig"));
      policy.put(
          "content-security-policy",
          text(map(security.get("ContentSecurityPolicy")).get("ContentSecurityPolicy")));
      policy.put(
          "referrer-policy", text(map(security.get("ReferrerPolicy")).get("ReferrerPolicy")));
      policy.put("x-frame-options", text(map(security.get("FrameOptions")).get("FrameOption")));
      Map<String, Object> hsts = map(security.get("StrictTransportSecurity"));
      policy.put(
          "strict-transport-security",
          "max-age=" + hsts.get("AccessControlMaxAgeSec") + "; includeSubDomains");
      policy.put(
          "x-content-type-options", security.containsKey("ContentTypeOptions") ? "nosniff" : "");
      for (Object item : list(map(config.get("CustomHeadersConfig")).get("Items"))) {
        policy.put(
            text(map(item).get("Header")).toLowerCase(Locale.ROOT), text(map(item).get("Value")));
      }
    }

    assertThat(policy).isEqualTo(new TreeMap<>(SecurityHeaders.ALL));
  }

  @Test
  void logsAreKeptForAsLongAsTheServiceSays() {
    Object days = map(yaml("content/service.yaml").get("retention")).get("logs");

    assertThat(resources("AWS::Logs::LogGroup"))
        .isNotEmpty()
        .allSatisfy(
            group ->
                assertThat(map(group.get("Properties"))).containsEntry("RetentionInDays", days));
  }

  @Test
  void noPolicyAllowsEverything() throws IOException {
    assertThat(resources("AWS::Serverless::Function")).isNotEmpty();
    for (String line : Files.readAllLines(ROOT.resolve("template.yaml"))) {
      assertThat(line.strip())
          .as("no action on everything")
          .doesNotMatch("-? ?(Action|Resource): ?['\"]\\*['\"]");
    }
  }

  /// `METHOD /path` to the name of the class that handles it.
  private static Map<String, String> handled() {
    Map<String, String> handled = new TreeMap<>();
    FUNCTIONS.forEach(
        (name, function) -> {
          for (Route route : function.routes()) {
            assertThat(handled.put(route.toString(), name)).as("handled once: " + route).isNull();
          }
        });
    return handled;
  }

  /// The same, from the template.
  private Map<String, String> routes() {
    Map<String, String> routes = new TreeMap<>();
    for (Map<String, Object> function : resources("AWS::Serverless::Function")) {
      Map<String, Object> properties = map(function.get("Properties"));
      String handler = text(properties.get("Handler")).replace("::handleRequest", "");
      for (Object event : map(properties.get("Events")).values()) {
        Map<String, Object> api = map(map(event).get("Properties"));
        String path = text(api.getOrDefault("Path", "$default"));
        String method = text(api.getOrDefault("Method", "ANY")).toUpperCase(Locale.ROOT);
        routes.put(path.startsWith("$") ? path : method + " " + path, handler);
      }
    }
    return routes;
  }

  private List<Map<String, Object>> resources(String type) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Object resource : map(template.get("Resources")).values()) {
      if (type.equals(map(resource).get("Type"))) {
        found.add(map(resource));
      }
    }
    return found;
  }

  private static Map<String, Object> map(@Nullable Object value) {
    return ((Map<?, ?>) Objects.requireNonNull(value))
        .entrySet().stream()
            .collect(
                Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value).replaceAll("\\s+", " ").strip();
  }

  /// CloudFormation's short forms (`!Ref x`) are read as what they are given.
  private static Map<String, Object> yaml(String file) {
    Schema schema =
        new CoreSchema() {
          @Override
          public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            Map<Tag, ConstructNode> constructors = new HashMap<>(super.getSchemaTagConstructors());
            for (String tag :
                List.of(
                    "!Ref",
                    "!Sub",
                    "!GetAtt",
                    "!If",
                    "!Equals",
                    "!Not",
                    "!Join",
                    "!Select",
                    "!Split",
                    "!And",
                    "!Or",
                    "!Condition")) {
              constructors.put(
                  new Tag(tag),
                  node -> node instanceof ScalarNode scalar ? scalar.getValue() : tag);
            }
            return constructors;
          }
        };
    try {
      Load load = new Load(LoadSettings.builder().setSchema(schema).build());
      return map(
          Optional.ofNullable(load.loadFromString(Files.readString(ROOT.resolve(file))))
              .orElseThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

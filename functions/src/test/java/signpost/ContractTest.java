package signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.ProjectYaml.list;
import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import signpost.front.FrontFunction;
import signpost.http.Problem;
import signpost.http.SecurityHeaders;

/// The template, the contract and the handlers say the same.
final class ContractTest {
  private final Map<String, Object> template = ProjectYaml.read("template.yaml");
  private final Map<String, Object> contract = ProjectYaml.read("openapi.yaml");

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
    assertThat(Handlers.routes().keySet()).isEqualTo(promised);
    assertThat(
            routes().keySet().stream()
                .filter(route -> !route.startsWith("ANY ") && !route.startsWith("$")))
        .containsExactlyInAnyOrderElementsOf(promised);
  }

  @Test
  void everyRouteLeadsToTheFunctionThatHandlesIt() {
    Map<String, String> routes = routes();

    Handlers.routes().forEach((route, handler) -> assertThat(routes).containsEntry(route, handler));
    assertThat(routes).containsEntry("$default", FrontFunction.class.getName());
  }

  @Test
  void everyPathBelongsToItsFunctionWhateverTheMethod() {
    Map<String, String> routes = routes();

    Handlers.routes()
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
    Object days = map(ProjectYaml.read("content/service.yaml").get("retention")).get("logs");

    assertThat(resources("AWS::Logs::LogGroup"))
        .isNotEmpty()
        .allSatisfy(
            group ->
                assertThat(map(group.get("Properties"))).containsEntry("RetentionInDays", days));
  }

  @Test
  void everyCookieThatAFunctionReadsReachesItAndIsInTheRegister() {
    Set<String> registered = new TreeSet<>();
    for (Object entry : list(ProjectYaml.read("content/cookies.yaml").get("entries"))) {
      registered.add(text(map(entry).get("name")));
    }
    Map<String, Object> policy =
        map(resources("AWS::CloudFront::OriginRequestPolicy").getFirst().get("Properties"));
    Map<String, Object> config =
        map(map(policy.get("OriginRequestPolicyConfig")).get("CookiesConfig"));
    Set<String> forwarded = new TreeSet<>();
    for (Object name : list(config.get("Cookies"))) {
      forwarded.add(text(name));
    }

    assertThat(forwarded).contains("choice", "settings");
    for (String name : forwarded) {
      assertThat(registered).contains(name.replace("__Host-", ""));
      assertThat(forwarded).contains("__Host-" + name.replace("__Host-", ""));
    }
  }

  @Test
  void noErrorPageReplacesWhatAFunctionSays() {
    Map<String, Object> door =
        map(
            map(resources("AWS::CloudFront::Distribution").getFirst().get("Properties"))
                .get("DistributionConfig"));
    Set<Integer> replaced = new TreeSet<>();
    for (Object response : list(door.get("CustomErrorResponses"))) {
      if (map(response).containsKey("ResponsePagePath")) {
        replaced.add((Integer) map(response).get("ErrorCode"));
      }
    }

    assertThat(replaced).isNotEmpty();
    for (Problem problem : Problem.values()) {
      assertThat(replaced).doesNotContain(problem.status());
    }
  }

  /// `METHOD /path` to the name of the class that handles it, from the template.
  private Map<String, String> routes() {
    Map<String, String> routes = new TreeMap<>();
    for (Map<String, Object> function : resources("AWS::Serverless::Function")) {
      Map<String, Object> properties = map(function.get("Properties"));
      String handler = text(properties.get("Handler"));
      for (Object event : map(properties.get("Events")).values()) {
        if (!"HttpApi".equals(map(event).get("Type"))) {
          continue;
        }
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
}

package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.items;
import static signpost.template.StackTemplate.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A secret is a parameter that nobody is shown, goes to CloudFront's headers and nowhere else, and
/// each origin at the gateway has both.
final class SecretRule implements Rule {
  private static final Map<String, String> HEADERS =
      Map.of("x-signpost-origin-a", "OriginSecretA", "x-signpost-origin-b", "OriginSecretB");

  private static final Map<String, String> HASHES =
      Map.of("ORIGIN_HASH_A", "OriginHashA", "ORIGIN_HASH_B", "OriginHashB");

  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    Set<String> secrets = new TreeSet<>();
    at(template.root(), "Parameters")
        .forEach(
            (name, parameter) -> {
              if ("true".equals(text(map(parameter).get("NoEcho")))) {
                secrets.add(name);
              }
            });
    if (!secrets.equals(new TreeSet<>(HEADERS.values()))) {
      complaints.add("the secrets are " + secrets);
    }
    for (Map<String, Object> door : template.properties("AWS::CloudFront::Distribution").values()) {
      for (Object origin : items(at(door, "DistributionConfig").get("Origins"))) {
        origin(map(origin), complaints);
      }
    }
    template
        .functions()
        .forEach((name, function) -> variables(name, template.variables(function), complaints));
    int uses = count(template.root(), secrets);
    if (uses != 2 * HEADERS.size()) {
      complaints.add("secrets are used in " + uses + " places");
    }
    return complaints;
  }

  private static void origin(Map<String, Object> origin, List<String> complaints) {
    if (origin.containsKey("S3OriginConfig")) {
      return;
    }
    HEADERS.forEach(
        (header, secret) -> {
          boolean sent =
              items(origin.get("OriginCustomHeaders")).stream()
                  .anyMatch(
                      custom ->
                          header.equals(map(custom).get("HeaderName"))
                              && secret.equals(target(map(custom).get("HeaderValue"))));
          if (!sent) {
            complaints.add(origin.get("Id") + " does not send " + header);
          }
        });
  }

  /// A variable is a table, a topic, a hash, the name of the deployment, or the one option of the
  /// JVM.
  private static void variables(
      String function, Map<String, Object> variables, List<String> complaints) {
    variables.forEach(
        (name, value) -> {
          String target = target(value);
          boolean hash = HASHES.containsKey(name) && HASHES.get(name).equals(target);
          boolean named =
              (name.endsWith("_TABLE") && target.endsWith("Table"))
                  || (name.endsWith("_TOPIC") && target.endsWith("Topic"))
                  || (name.equals("DEPLOYMENT") && target.equals("Deployment"));
          boolean option =
              name.equals("JAVA_TOOL_OPTIONS") && "-XX:+DisableExplicitGC".equals(value);
          if (!hash && !named && !option) {
            complaints.add(function + " is given " + name + ", and nobody knows what it is");
          }
        });
    for (String hash : HASHES.keySet()) {
      if (!variables.containsKey(hash)) {
        complaints.add(function + " is not given " + hash);
      }
    }
  }

  private static int count(Object value, Set<String> secrets) {
    return switch (value) {
      case Map<?, ?> map when secrets.contains(text(map.get("Ref"))) -> 1;
      case Map<?, ?> map ->
          map.values().stream()
              .filter(inner -> inner != null)
              .mapToInt(inner -> count(inner, secrets))
              .sum();
      case List<?> list -> list.stream().mapToInt(inner -> count(inner, secrets)).sum();
      default ->
          (int) secrets.stream().filter(secret -> text(value).contains("${" + secret)).count();
    };
  }
}

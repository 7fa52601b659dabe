package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.items;
import static signpost.template.StackTemplate.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A policy that allows names each action and each resource, a function has a role of its own that
/// nobody else can take, and whoever may speak for a service of AWS may do so for this account
/// alone.
final class PolicyRule implements Rule {
  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    at(template.root(), "Resources")
        .forEach(
            (name, resource) -> {
              for (Map<String, Object> statement : statements(at(resource, "Properties"))) {
                if ("Allow".equals(statement.get("Effect"))) {
                  allowed(name, text(map(resource).get("Type")), statement, complaints);
                }
              }
            });
    Map<String, String> owners = new TreeMap<>();
    template
        .functions()
        .forEach(
            (name, function) -> {
              String role = target(function.get("Role"));
              String before = owners.put(role, name);
              if (role.isEmpty() || before != null) {
                complaints.add(name + " has no role of its own");
              }
              if (function.containsKey("Policies")) {
                complaints.add(name + " has policies beside its role");
              }
            });
    return complaints;
  }

  private static void allowed(
      String name, String type, Map<String, Object> statement, List<String> complaints) {
    if (statement.containsKey("NotAction") || statement.containsKey("NotResource")) {
      complaints.add(name + " allows all but something");
    }
    for (Object action : items(statement.get("Action"))) {
      if (text(action).contains("*")) {
        complaints.add(name + " allows the action " + action);
      }
    }
    for (Object resource : items(statement.get("Resource"))) {
      boolean wild = text(resource).contains("*");
      // In the policy of a key it is that key; in the bucket's, its objects.
      boolean own =
          type.equals("AWS::KMS::Key")
              || (type.equals("AWS::S3::BucketPolicy")
                  && text(resource).equals("{Sub=${SiteBucket.Arn}/*}"));
      if (wild && !own) {
        complaints.add(name + " allows something on " + resource);
      }
    }
    boolean everybody =
        text(statement.get("Principal")).equals("*")
            || at(statement, "Principal").values().stream()
                .anyMatch(principal -> text(principal).contains("*"));
    if (everybody) {
      complaints.add(name + " allows something to everybody");
    }
    boolean service = at(statement, "Principal").containsKey("Service");
    boolean assumed = !type.equals("AWS::IAM::Role");
    if (service && assumed && at(statement, "Condition", "StringEquals").isEmpty()) {
      complaints.add(name + " trusts a service whoever it speaks for");
    }
  }

  /// Of whatever kind of policy, wherever it stands below.
  private static List<Map<String, Object>> statements(Object value) {
    List<Map<String, Object>> found = new ArrayList<>();
    switch (value) {
      case Map<?, ?> map -> {
        if (map.get("Statement") != null) {
          items(map.get("Statement")).forEach(statement -> found.add(map(statement)));
        }
        map.values().stream()
            .filter(inner -> inner instanceof Map || inner instanceof List)
            .forEach(inner -> found.addAll(statements(inner)));
      }
      case List<?> list ->
          list.stream()
              .filter(inner -> inner instanceof Map || inner instanceof List)
              .forEach(inner -> found.addAll(statements(inner)));
      default -> {}
    }
    return found;
  }
}

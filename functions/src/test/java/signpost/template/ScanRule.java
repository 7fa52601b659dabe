package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a visitor does never has a whole table read: that is for the daily report and for the desk.
/// `PoliciesIT` holds code to the policies.
final class ScanRule implements Rule {
  private static final Set<String> MAY = Set.of("RetentionRole", "DeskAdministratorPolicy");

  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    at(template.root(), "Resources")
        .forEach(
            (name, resource) -> {
              Map<String, Object> properties = at(resource, "Properties");
              List<Object> policies = new ArrayList<>(items(properties.get("Policies")));
              policies.add(properties);
              boolean scans =
                  policies.stream()
                      .flatMap(
                          policy -> items(at(policy, "PolicyDocument").get("Statement")).stream())
                      .flatMap(statement -> items(map(statement).get("Action")).stream())
                      .anyMatch("dynamodb:Scan"::equals);
              if (scans && !MAY.contains(name)) {
                complaints.add(name + " may read whole tables");
              }
            });
    return complaints;
  }
}

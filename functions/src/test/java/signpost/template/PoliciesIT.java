package signpost.template;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.items;
import static signpost.template.StackTemplate.target;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import signpost.ProjectYaml;

/// What a function may do is what its feature did while all of its tests ran, and no more: both
/// directions. `signpost.dynamodb.Recorded` wrote it down.
final class PoliciesIT {
  private final StackTemplate template = StackTemplate.of(StackTemplate.source());

  @Test
  void aFunctionMayDoWhatItsFeatureDoesAndNothingElse() throws IOException {
    assertThat(allowed())
        .as("where calls are missing, not all tests ran: ./mvnw verify")
        .isEqualTo(
            new TreeSet<>(
                Files.readAllLines(ProjectYaml.ROOT.resolve("functions/target/calls.txt"))));
  }

  @Test
  void besidesItMayWriteItsOwnLogAndUseTheKeyOfItsTopic() {
    Map<String, Map<String, Object>> roles = template.properties("AWS::IAM::Role");
    template
        .functions()
        .forEach(
            (name, function) -> {
              Set<String> others = new TreeSet<>();
              for (String right : rights(at(roles, target(function.get("Role"))))) {
                if (!isData(right)) {
                  others.add(right);
                }
              }
              String group = target(at(function, "LoggingConfig").get("LogGroup"));
              Set<String> expected =
                  new TreeSet<>(
                      Set.of("logs:CreateLogStream " + group, "logs:PutLogEvents " + group));
              if (template.variables(function).containsKey("TEAM_TOPIC")) {
                expected.add("kms:Decrypt TeamKey");
                expected.add("kms:GenerateDataKey TeamKey");
              }
              assertThat(others).as(name).isEqualTo(expected);
            });
  }

  /// `<feature> <action> <resource>`, as recorded.
  private Set<String> allowed() {
    Set<String> allowed = new TreeSet<>();
    Map<String, Map<String, Object>> roles = template.properties("AWS::IAM::Role");
    template
        .functions()
        .forEach(
            (name, function) -> {
              String feature = name.replaceFirst("Function$", "").toLowerCase(Locale.ROOT);
              for (String right : rights(at(roles, target(function.get("Role"))))) {
                if (isData(right)) {
                  allowed.add(feature + " " + right);
                }
              }
            });
    return allowed;
  }

  private static boolean isData(String right) {
    return !right.startsWith("logs:") && !right.startsWith("kms:");
  }

  private static Set<String> rights(Map<String, Object> role) {
    Set<String> rights = new TreeSet<>();
    for (Object policy : items(role.get("Policies"))) {
      for (Object statement : items(at(policy, "PolicyDocument").get("Statement"))) {
        for (Object action : items(map(statement).get("Action"))) {
          for (Object resource : items(map(statement).get("Resource"))) {
            rights.add(text(action) + " " + StackTemplate.arn(resource));
          }
        }
      }
    }
    return rights;
  }
}

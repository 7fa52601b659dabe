package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Tables cost what is used of them, forget what expires, are encrypted, and, but for the one that
/// must not outlive its day, can be restored and not be lost.
final class TableRule implements Rule {
  /// Its backup would keep a key that is to be destroyed.
  private static final Set<String> NOT_KEPT = Set.of("SendingLimitTable");

  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    Set<String> watched =
        template
            .variables(template.functions().getOrDefault("RetentionFunction", Map.of()))
            .values()
            .stream()
            .map(StackTemplate::target)
            .collect(Collectors.toSet());
    template
        .resources("AWS::DynamoDB::Table")
        .forEach(
            (name, resource) -> {
              Map<String, Object> table = at(resource, "Properties");
              boolean kept = !NOT_KEPT.contains(name);
              boolean sound =
                  "PAY_PER_REQUEST".equals(table.get("BillingMode"))
                      && at(table, "TimeToLiveSpecification")
                          .equals(Map.of("AttributeName", "expires", "Enabled", true))
                      && at(table, "SSESpecification").equals(Map.of("SSEEnabled", true));
              if (!sound) {
                complaints.add(name + " is not on demand, or not encrypted, or forgets nothing");
              }
              if (kept
                  && !at(table, "PointInTimeRecoverySpecification")
                      .equals(
                          Map.of("PointInTimeRecoveryEnabled", true, "RecoveryPeriodInDays", 7))) {
                complaints.add(name + " cannot be restored to each second of 7 days");
              }
              String policy = kept ? "Retain" : "Delete";
              if (!policy.equals(map(resource).get("DeletionPolicy"))
                  || !policy.equals(map(resource).get("UpdateReplacePolicy"))
                  || !text(kept).equals(text(table.get("DeletionProtectionEnabled")))) {
                complaints.add(name + " can be deleted, or cannot where it should");
              }
              if (!watched.contains(name)) {
                complaints.add("the daily report does not look through " + name);
              }
            });
    return complaints;
  }
}

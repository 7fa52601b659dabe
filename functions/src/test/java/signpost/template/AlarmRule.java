package signpost.template;

import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.items;
import static signpost.template.StackTemplate.target;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Each deployment publishes every function anew, every alarm tells the team and says what silence
/// means, no more of them than cost nothing, a release goes back by one of them, and the dashboard
/// shows all.
final class AlarmRule implements Rule {
  /// Free in each account (source: AWS, "Amazon CloudWatch pricing", free tier).
  private static final int MOST = 10;

  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    Map<String, Map<String, Object>> alarms = template.properties("AWS::CloudWatch::Alarm");
    String figures = String.valueOf(template.properties("AWS::CloudWatch::Dashboard"));
    alarms.forEach(
        (name, alarm) -> {
          if (items(alarm.get("AlarmActions")).stream()
              .noneMatch(action -> target(action).equals("TeamTopic"))) {
            complaints.add(name + " tells nobody");
          }
          if (!Set.of("breaching", "notBreaching")
              .contains(String.valueOf(alarm.get("TreatMissingData")))) {
            complaints.add(name + " does not say what silence means");
          }
          if (!figures.contains("${" + name + ".Arn}")) {
            complaints.add(name + " is not on the dashboard");
          }
        });
    if (alarms.size() > MOST) {
      complaints.add(alarms.size() + " alarms");
    }
    Map<String, Object> release =
        at(template.root(), "Globals", "Function", "DeploymentPreference");
    if (items(release.get("Alarms")).stream()
        .noneMatch(alarm -> alarms.containsKey(target(alarm)))) {
      complaints.add("no alarm stops a release");
    }
    template
        .functions()
        .forEach(
            (name, function) -> {
              if (!target(function.get("AutoPublishCodeSha256")).equals("Deployment")) {
                complaints.add(name + " is not published anew by each deployment");
              }
              // Lambda publishes nothing where nothing differs, and CloudFormation fails at that.
              if (!target(template.variables(function).get("DEPLOYMENT")).equals("Deployment")) {
                complaints.add(name + " cannot be published twice from the same zip");
              }
            });
    template
        .properties("AWS::CloudWatch::Dashboard")
        .forEach(
            (name, dashboard) -> {
              if (!isJson(String.valueOf(at(dashboard, "DashboardBody").get("Sub")))) {
                complaints.add(name + " is no JSON");
              }
            });
    return complaints;
  }

  private static boolean isJson(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return true;
    } catch (IOException wrong) {
      return false;
    }
  }
}

package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signpost.ProjectYaml;

/// A function writes to a log of its own, logs go when the service says, and the gateway's holds
/// nothing but what this list allows.
final class LogRule implements Rule {
  /// No path, query, address, header or user agent among them.
  private static final Set<String> ALLOWED =
      Set.of(
          "integrationLatency",
          "requestId",
          "requestTimeEpoch",
          "responseLatency",
          "responseLength",
          "routeKey",
          "status");

  private static final Pattern FIELD = Pattern.compile("\\$(?:context\\.)?([\\w.]*)");

  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    Object days = map(ProjectYaml.read("content/service.yaml").get("retention")).get("logs");
    Map<String, Map<String, Object>> groups = template.properties("AWS::Logs::LogGroup");
    groups.forEach(
        (name, group) -> {
          if (!String.valueOf(days).equals(text(group.get("RetentionInDays")))) {
            complaints.add(name + " does not go after " + days + " days");
          }
        });
    Map<String, String> writers = new TreeMap<>();
    template
        .functions()
        .forEach(
            (name, function) -> {
              String group = target(at(function, "LoggingConfig").get("LogGroup"));
              if (!groups.containsKey(group) || writers.put(group, name) != null) {
                complaints.add(name + " has no log of its own");
              }
            });
    for (Map<String, Object> api : template.properties("AWS::Serverless::HttpApi").values()) {
      Matcher field = FIELD.matcher(text(at(api, "AccessLogSettings").get("Format")));
      int fields = 0;
      while (field.find()) {
        fields++;
        if (!ALLOWED.contains(field.group(1))) {
          complaints.add("the gateway logs " + field.group());
        }
      }
      if (fields == 0) {
        complaints.add("the gateway logs nothing");
      }
    }
    template
        .properties("AWS::CloudFront::Distribution")
        .forEach(
            (name, door) -> {
              if (at(door, "DistributionConfig").containsKey("Logging")) {
                complaints.add(name + " logs query, address and referrer");
              }
            });
    return complaints;
  }
}

package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import signpost.Handlers;
import signpost.ProjectYaml;

/// Routes are those of the contract and those of the handlers, each at the function that handles
/// it, and each throttle is a route's.
final class RouteRule implements Rule {
  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    Map<String, String> routes = routes(template);
    Map<String, String> handled = Handlers.routes();
    Set<String> promised = promised();
    routes.forEach(
        (route, handler) -> {
          boolean catchesAll = route.startsWith("$") || route.startsWith("ANY ");
          if (!catchesAll && !promised.contains(route)) {
            complaints.add(route + " is not in openapi.yaml");
          }
          if (!catchesAll && !handler.equals(handled.get(route))) {
            complaints.add(route + " goes to " + handler + ", which does not handle it");
          }
        });
    for (String route : promised) {
      if (!routes.containsKey(route)) {
        complaints.add(route + " is in openapi.yaml and not here");
      }
    }
    for (String route : handled.keySet()) {
      String any = "ANY " + route.substring(route.indexOf(' ') + 1);
      if (!handled.get(route).equals(routes.get(any))) {
        complaints.add(any + " does not go to the function of " + route);
      }
    }
    for (Map<String, Object> api : template.properties("AWS::Serverless::HttpApi").values()) {
      for (String route : at(api, "RouteSettings").keySet()) {
        if (!routes.containsKey(route)) {
          complaints.add(route + " has a throttle and is no route");
        }
      }
      if (at(api, "DefaultRouteSettings").isEmpty()) {
        complaints.add("routes have no throttle");
      }
    }
    return complaints;
  }

  /// Route key to the name of the handler's class.
  private static Map<String, String> routes(StackTemplate template) {
    Map<String, String> routes = new TreeMap<>();
    for (Map<String, Object> function : template.functions().values()) {
      String handler = text(function.get("Handler"));
      for (Object event : at(function, "Events").values()) {
        if ("HttpApi".equals(map(event).get("Type"))) {
          Map<String, Object> route = at(event, "Properties");
          String method = text(route.getOrDefault("Method", "ANY")).toUpperCase(Locale.ROOT);
          routes.put(
              route.containsKey("Path") ? method + " " + route.get("Path") : "$default", handler);
        }
      }
    }
    return routes;
  }

  private static Set<String> promised() {
    Set<String> promised = new TreeSet<>();
    map(ProjectYaml.read("openapi.yaml").get("paths"))
        .forEach(
            (path, methods) ->
                map(methods)
                    .keySet()
                    .forEach(method -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return promised;
  }
}

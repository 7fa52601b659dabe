package signpost.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who answers what. A pattern such as `/feedback/{reference}` has a placeholder for a part between
/// slashes.
public final class Routes {
  @FunctionalInterface
  public interface Handler {
    Reply answer(Call call);
  }

  private record Route(String method, List<String> parts, Handler handler) {
    @Nullable Map<String, String> match(List<String> path) {
      if (path.size() != parts.size()) {
        return null;
      }
      Map<String, String> place = new LinkedHashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          place.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return null;
        }
      }
      return place;
    }
  }

  private final List<Route> routes = new ArrayList<>();

  public Routes get(String pattern, Handler handler) {
    routes.add(new Route("GET", parts(pattern), handler));
    return this;
  }

  public Routes post(String pattern, Handler handler) {
    routes.add(new Route("POST", parts(pattern), handler));
    return this;
  }

  /// @return null where nobody answers
  @Nullable Reply answer(Call call) {
    String method = call.method().equals("HEAD") ? "GET" : call.method();
    List<String> path = parts(call.path());
    for (Route route : routes) {
      Map<String, String> place = route.match(path);
      if (place != null && route.method().equals(method)) {
        return route.handler().answer(call.at(place));
      }
    }
    return null;
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }
}

package signpost.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// An HTTP API's routes: an exact path before `{one}` segment before a `{greedy+}` rest before
/// `$default`, and a method that is named before `ANY` (source: AWS, "Create routes for HTTP
/// APIs").
final class Routes {

  /// @param parameters what the placeholders stand for, decoded
  record Match(Template.Route route, SequencedMap<String, String> parameters) {}

  private record Candidate(Template.Route route, String method, List<String> segments) {

    static Candidate of(Template.Route route) {
      int space = route.key().indexOf(' ');
      return new Candidate(
          route, route.key().substring(0, space), split(route.key().substring(space + 1)));
    }

    /// One character a segment, the lower the closer it fits: fixed `a`, placeholder `b`, greedy
    /// `c`; and one for the method.
    String closeness() {
      StringBuilder closeness = new StringBuilder();
      for (String segment : segments) {
        closeness.append(segment.endsWith("+}") ? 'c' : segment.startsWith("{") ? 'b' : 'a');
      }
      return closeness.append(method.equals("ANY") ? 'b' : 'a').toString();
    }

    @Nullable Match match(String wanted, List<String> path) {
      if (!method.equals("ANY") && !method.equals(wanted)) {
        return null;
      }
      SequencedMap<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < segments.size(); i++) {
        String segment = segments.get(i);
        if (i >= path.size()) {
          return null;
        }
        if (segment.endsWith("+}")) {
          String rest = String.join("/", path.subList(i, path.size()));
          parameters.put(segment.substring(1, segment.length() - 2), Percent.lenient(rest));
          return rest.isEmpty() ? null : new Match(route, parameters);
        }
        if (segment.startsWith("{") && !path.get(i).isEmpty()) {
          parameters.put(segment.substring(1, segment.length() - 1), Percent.lenient(path.get(i)));
        } else if (!segment.equals(path.get(i))) {
          return null;
        }
      }
      return segments.size() == path.size() ? new Match(route, parameters) : null;
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();
  private Template.@Nullable Route fallback;

  Routes(List<Template.Route> routes) {
    for (Template.Route route : routes) {
      if (route.key().equals("$default")) {
        fallback = route;
      } else {
        candidates.add(Candidate.of(route));
      }
    }
    candidates.sort(Comparator.comparing(Candidate::closeness));
  }

  /// @param path percent-encoded
  @Nullable Match match(String method, String path) {
    List<String> segments = split(path);
    for (Candidate candidate : candidates) {
      Match match = candidate.match(method, segments);
      if (match != null) {
        return match;
      }
    }
    return fallback == null ? null : new Match(fallback, new LinkedHashMap<>());
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }
}

package signpost.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every feature would otherwise check for itself: did it come through the front door, is
/// there such a route, such a method, may this be sent, is it small enough, can the answer be read
/// there.
final class Edge {
  private final OriginSecrets door;
  private final Map<String, List<Route>> byPattern;
  private final Problems problems;

  Edge(OriginSecrets door, List<Route> routes, Problems problems) {
    this.door = door;
    this.byPattern = byPattern(routes);
    this.problems = problems;
  }

  /// A loop, since a stream costs a function more before its first answer than its routes do.
  private static Map<String, List<Route>> byPattern(List<Route> routes) {
    Map<String, List<Route>> byPattern = new HashMap<>();
    for (Route route : routes) {
      List<Route> same = byPattern.get(route.pattern());
      if (same == null) {
        same = new ArrayList<>();
        byPattern.put(route.pattern(), same);
      }
      same.add(route);
    }
    return byPattern;
  }

  Response answer(Request request) {
    Response response =
        door.admit(request) ? rehearse(request) : problems.answer(request, Problem.OTHER_ADDRESS);
    return request.method().equals("HEAD") ? response.withoutBody() : response;
  }

  /// The same past the door.
  Response rehearse(Request request) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    List<Route> routes = byPattern.get(request.route());
    if (routes == null) {
      return problems.answer(request, Problem.NOT_FOUND);
    }
    for (Route route : routes) {
      if (route.method().equals(method)) {
        return through(route, request);
      }
    }
    return problems.answer(request, Problem.METHOD_NOT_ALLOWED).with("allow", allowed(routes));
  }

  private Response through(Route route, Request request) {
    if (route.ownPagesOnly() && !Provenance.isOwnPage(request)) {
      return problems.answer(request, Problem.CROSS_SITE);
    }
    if (!route.takes().isEmpty()) {
      MediaType sent = request.contentType();
      if (sent == null
          || !route.takes().contains(sent)
          || request.header("content-encoding") != null) {
        return problems
            .answer(request, Problem.UNSUPPORTED_MEDIA_TYPE)
            .with("accept", names(route.takes()));
      }
      if (request.body().length > route.maxBody()) {
        return problems.answer(request, Problem.TOO_LARGE);
      }
    }
    MediaType answer = negotiated(route, request);
    if (answer == null) {
      return problems.answer(request, Problem.NOT_ACCEPTABLE);
    }
    try {
      Response response = route.endpoint().handle(request.answeringIn(answer));
      return route.compressed() ? Gzip.offered(request, response) : response;
    } catch (Unavailable unavailable) {
      return problems.answer(request, Problem.UNAVAILABLE);
    }
  }

  /// The type that the client likes best; among equals, a form is answered with a page and anything
  /// else with JSON.
  private static @Nullable MediaType negotiated(Route route, Request request) {
    if (route.answers().isEmpty()) {
      return request.answer();
    }
    Accept accept = Accept.of(request.header("accept"));
    boolean isForm = request.contentType() == MediaType.FORM;
    MediaType best = null;
    int most = 0;
    for (MediaType type : route.answers()) {
      int quality = accept.quality(type);
      if (quality > most || (quality == most && quality > 0 && isForm && type == MediaType.HTML)) {
        best = type;
        most = quality;
      }
    }
    return best;
  }

  private static String allowed(List<Route> routes) {
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      methods.add(route.method());
      if (route.method().equals("GET")) {
        methods.add("HEAD");
      }
    }
    return String.join(", ", methods);
  }

  private static String names(Set<MediaType> types) {
    return types.stream().map(MediaType::toString).sorted().collect(Collectors.joining(", "));
  }
}

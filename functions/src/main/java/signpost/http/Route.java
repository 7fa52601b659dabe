package signpost.http;

import java.util.List;
import java.util.Set;

/// A method and a path pattern, what may be sent there, what it can answer in, and who answers.
///
/// @param pattern as in `template.yaml` and `openapi.yaml`, such as `/api/guidance/{id}`
/// @param takes media types of the body; empty where no body is read
/// @param answers media types, the preferred one first
/// @param maxBody bytes of body, decoded
public record Route(
    String method,
    String pattern,
    Set<MediaType> takes,
    List<MediaType> answers,
    int maxBody,
    Endpoint endpoint) {

  public static Route get(String pattern, List<MediaType> answers, Endpoint endpoint) {
    return new Route("GET", pattern, Set.of(), answers, Integer.MAX_VALUE, endpoint);
  }

  public static Route post(
      String pattern,
      Set<MediaType> takes,
      List<MediaType> answers,
      int maxBody,
      Endpoint endpoint) {
    return new Route("POST", pattern, takes, answers, maxBody, endpoint);
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}

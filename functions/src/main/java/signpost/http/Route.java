package signpost.http;

import java.util.List;
import java.util.Set;

/// A method and a path pattern, what may be sent there, what it can answer in, and who answers.
///
/// @param pattern as in `template.yaml` and `openapi.yaml`, such as `/api/guidance/{id}`
/// @param takes media types of the body; empty where no body is read
/// @param answers media types, the preferred one first
/// @param maxBody bytes of body, decoded
/// @param ownPagesOnly whether only this site's own pages may send it
/// @param compressed whether its answers may go compressed (`Gzip` says when that is safe)
public record Route(
    String method,
    String pattern,
    Set<MediaType> takes,
    List<MediaType> answers,
    int maxBody,
    boolean ownPagesOnly,
    boolean compressed,
    Endpoint endpoint) {

  public static Route get(String pattern, List<MediaType> answers, Endpoint endpoint) {
    return new Route("GET", pattern, Set.of(), answers, Integer.MAX_VALUE, false, false, endpoint);
  }

  public static Route post(
      String pattern,
      Set<MediaType> takes,
      List<MediaType> answers,
      int maxBody,
      Endpoint endpoint) {
    return new Route("POST", pattern, takes, answers, maxBody, false, false, endpoint);
  }

  public static Route put(
      String pattern,
      Set<MediaType> takes,
      List<MediaType> answers,
      int maxBody,
      Endpoint endpoint) {
    return new Route("PUT", pattern, takes, answers, maxBody, false, false, endpoint);
  }

  public static Route delete(String pattern, List<MediaType> answers, Endpoint endpoint) {
    return new Route(
        "DELETE", pattern, Set.of(), answers, Integer.MAX_VALUE, false, false, endpoint);
  }

  /// The same for what changes something that belongs to a visitor.
  public Route fromOwnPagesOnly() {
    return new Route(method, pattern, takes, answers, maxBody, true, compressed, endpoint);
  }

  /// The same for answers that hold no secret.
  public Route withoutSecrets() {
    return new Route(method, pattern, takes, answers, maxBody, ownPagesOnly, true, endpoint);
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}

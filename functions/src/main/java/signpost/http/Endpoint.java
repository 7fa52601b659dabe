package signpost.http;

/// One thing the service does: a request that the edge has let through, in; a response, out.
@FunctionalInterface
public interface Endpoint {
  Response handle(Request request);
}

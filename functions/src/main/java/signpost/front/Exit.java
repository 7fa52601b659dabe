package signpost.front;

import signpost.http.Endpoint;
import signpost.http.Request;
import signpost.http.Response;

/// "Exit this page" without a script: leaves at once for an ordinary site and takes what this one
/// keeps in the browser with it.
///
/// Only `"storage"` is cleared: `"cache"` can hold a browser up for seconds, which is what someone
/// who must leave does not have, and `"cookies"` would reach every other service on the same
/// registered domain (docs/decisions/0004).
final class Exit implements Endpoint {
  private final String target;

  Exit(String target) {
    this.target = target;
  }

  @Override
  public Response handle(Request request) {
    return Response.seeOther(target).with("clear-site-data", "\"storage\"");
  }
}

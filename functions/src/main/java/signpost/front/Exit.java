package signpost.front;

import signpost.http.Cookies;
import signpost.http.Endpoint;
import signpost.http.Request;
import signpost.http.Response;

/// "Exit this page" without a script: leaves at once for an ordinary site and takes what this one
/// keeps in the browser with it.
///
/// Only `"storage"` is cleared: `"cache"` can hold a browser up for seconds, which is what someone
/// who must leave does not have, and `"cookies"` would reach every other service on the same
/// registered domain (docs/decisions/0004), so the service's own are expired by name.
final class Exit implements Endpoint {
  private final String target;
  private final Cookies cookies;

  Exit(String target, Cookies cookies) {
    this.target = target;
    this.cookies = cookies;
  }

  @Override
  public Response handle(Request request) {
    return Response.seeOther(target)
        .with("clear-site-data", "\"storage\"")
        .withCookies(cookies.allExpired(request));
  }
}

package signpost.http;

import org.jspecify.annotations.Nullable;

/// Whether a request comes from this site's own pages (OWASP, "Cross-Site Request Forgery
/// Prevention": Fetch Metadata first, the origin where a browser knows no Fetch Metadata).
final class Provenance {
  private Provenance() {}

  static boolean isOwnPage(Request request) {
    String site = request.header("sec-fetch-site");
    if (site != null) {
      // `none` is the visitor's own doing: an address typed, a bookmark. `same-site` is a sibling
      // on the same registered domain, which is somebody else.
      return site.equals("same-origin") || site.equals("none");
    }
    return isOwn(request.header("origin"), request);
  }

  private static boolean isOwn(@Nullable String origin, Request request) {
    String host = request.edge().host();
    return origin != null
        && !host.isEmpty()
        && origin.equals((request.secure() ? "https://" : "http://") + host);
  }
}

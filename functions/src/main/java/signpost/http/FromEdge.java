package signpost.http;

import org.jspecify.annotations.Nullable;
import signpost.site.Variant;

/// What `site/edge/viewer-request.js` says of a visitor, in one header since CloudFront forwards
/// ten at most: `<variant> <address or -> <host>`.
///
/// @param variant that the edge would show, by cookies that nobody has verified
/// @param address of the visitor's network, only where a limit goes by it; never kept or logged
/// @param host that the visitor's browser asked for
record FromEdge(Variant variant, String address, String host) {
  static final String HEADER = "x-signpost-edge";

  private static final FromEdge NOTHING = new FromEdge(Variant.NONE, "", "");

  static FromEdge read(@Nullable String header) {
    String[] parts = header == null ? new String[0] : header.split(" ", 3);
    if (parts.length < 3) {
      return NOTHING;
    }
    return new FromEdge(Variant.of(parts[0]), parts[1].equals("-") ? "" : parts[1], parts[2]);
  }

  /// Without the address.
  @Override
  public String toString() {
    return "from the edge";
  }
}

package signpost.http;

import java.util.Map;

/// What every answer carries. CloudFront adds the same to static pages by the headers policy in
/// `template.yaml`; a test holds the two together.
public final class SecurityHeaders {
  private SecurityHeaders() {}

  /// By lower-case name.
  public static final Map<String, String> ALL =
      Map.of(
          "content-security-policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
              + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "cross-origin-opener-policy",
          "same-origin",
          "cross-origin-resource-policy",
          "same-origin",
          "permissions-policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
          // `no-referrer` would make our own forms send `Origin: null`; this sends the origin and
          // never a path.
          "referrer-policy",
          "strict-origin",
          "strict-transport-security",
          "max-age=63072000; includeSubDomains",
          // What a proxy on the way keeps for one browser, another may not be able to read.
          "vary",
          "accept-encoding",
          "x-content-type-options",
          "nosniff",
          "x-frame-options",
          "DENY");
}

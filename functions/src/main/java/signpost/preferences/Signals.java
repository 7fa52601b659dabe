package signpost.preferences;

import signpost.http.Request;

/// What a browser says of its owner's wishes by itself.
final class Signals {
  private Signals() {}

  /// Global Privacy Control (W3C): `Sec-GPC: 1`, and no other value.
  static boolean gpc(Request request) {
    return "1".equals(request.header("sec-gpc"));
  }
}

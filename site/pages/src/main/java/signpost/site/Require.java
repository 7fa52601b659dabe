package signpost.site;

/// What the view models ask of their fields. A mistake here is one in content or in code and never
/// a visitor's, so it is an exception.
final class Require {
  private Require() {}

  static String text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }

  /// A place on this site or on another one that is reached safely: what may stand in a link.
  static String address(String name, String value) {
    if (!value.startsWith("https://") && !local(value)) {
      throw new IllegalArgumentException(name + " is neither https nor a path of this site");
    }
    return value;
  }

  static String https(String name, String value) {
    if (!value.startsWith("https://")) {
      throw new IllegalArgumentException(name + " is not https");
    }
    return value;
  }

  static String path(String name, String value) {
    if (!local(value)) {
      throw new IllegalArgumentException(name + " is not a path of this site");
    }
    return value;
  }

  /// `//elsewhere` is an address of another site.
  private static boolean local(String value) {
    return value.startsWith("/") && !value.startsWith("//");
  }
}

package signpost.http;

/// The media types that the service reads or writes, without parameters.
public enum MediaType {
  HTML("text/html"),
  JSON("application/json"),
  PROBLEM("application/problem+json"),
  FORM("application/x-www-form-urlencoded");

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  /// What `Content-Type` says when the service answers. JSON is UTF-8 by definition (RFC 8259), so
  /// only HTML names its charset.
  String header() {
    return this == HTML ? name + "; charset=utf-8" : name;
  }

  /// `type/subtype` in lower case.
  @Override
  public String toString() {
    return name;
  }
}

package signpost.desk.export;

/// As what feedback is exported.
public enum Format {
  /// For a spreadsheet: RFC 4180, UTF-8 with a byte order mark, every cell in quotes and safe to
  /// open (`Cell`).
  CSV("text/csv; charset=utf-8"),
  /// For programs: one array of objects, UTF-8.
  JSON("application/json");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Such as `csv`.
  public String extension() {
    return this == CSV ? "csv" : "json";
  }
}

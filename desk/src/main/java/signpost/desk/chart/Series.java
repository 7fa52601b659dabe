package signpost.desk.chart;

/// One kind of number in a picture.
///
/// @param name in words
/// @param look how it is filled, a name that `desk/styles/figures.scss` knows
public record Series(String name, String look) {
  /// Of a picture that has only one.
  public static Series only(String name) {
    return new Series(name, "only");
  }
}

package signpost.bench.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What AWS asks for one thing that it counts.
///
/// @param counted what, in words
/// @param usd for `per` of them
/// @param free of them in each month, for ever
/// @param resources the types of a template that it is asked for
record Price(
    String id,
    String counted,
    String region,
    double usd,
    double per,
    double free,
    List<String> resources,
    String source,
    LocalDate lookedUp) {

  static final String FILE = "bench/prices.tsv";

  /// By id, in the order of the file.
  ///
  /// @param root of the repository
  static Map<String, Price> all(Path root) throws IOException {
    Map<String, Price> prices = new LinkedHashMap<>();
    for (List<String> row : Table.rows(root.resolve(FILE), 9)) {
      Price price =
          new Price(
              row.get(0),
              row.get(1),
              row.get(2),
              Double.parseDouble(row.get(3)),
              Double.parseDouble(row.get(4)),
              Double.parseDouble(row.get(5)),
              List.of(row.get(6).split(", ", -1)),
              row.get(7),
              LocalDate.parse(row.get(8)));
      if (prices.put(price.id(), price) != null) {
        throw new IOException(FILE + " has " + price.id() + " twice");
      }
    }
    return prices;
  }

  boolean isFree() {
    return usd == 0;
  }

  double of(double quantity) {
    return quantity / per * usd;
  }
}

package signpost.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A file of fields with tabs between; `#` begins a comment.
final class Table {
  private Table() {}

  /// @throws IOException where a line has not as many fields as it should, or there is no file
  static List<List<String>> rows(Path file, int fields) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      List<List<String>> rows =
          lines
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> List.of(line.split("\t", -1)))
              .toList();
      for (List<String> row : rows) {
        if (row.size() != fields) {
          throw new IOException(file + " has a line of " + row.size() + " fields: " + row);
        }
      }
      return rows;
    }
  }
}

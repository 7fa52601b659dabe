package signpost.desk.export;

import java.io.IOException;

/// Where rows go, one after another.
interface Rows {
  void add(Row row) throws IOException;

  /// Ends the file, which is none without this. What it is written to stays open.
  void end() throws IOException;
}

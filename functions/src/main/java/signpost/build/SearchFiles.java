package signpost.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import signpost.guidance.Synonyms;

/// What editors write for the search, one thing a line; `#` begins a comment.
public final class SearchFiles {
  private SearchFiles() {}

  /// Groups of words that mean the same.
  public static Synonyms synonyms(Path file) {
    return new Synonyms(lines(file).stream().map(line -> List.of(line.split("\\s+", -1))).toList());
  }

  /// Questions about other things.
  public static List<String> background(Path file) {
    return lines(file);
  }

  private static List<String> lines(Path file) {
    return read(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}

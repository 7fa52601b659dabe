package signpost.desk.unanswered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import signpost.content.Article;
import signpost.content.Content;
import signpost.content.Findings;

/// A copy of the project's content, to change.
record Checkout(Path root) {
  static final String ARTICLE = "content/articles/stalking.md";
  static final String GOLDEN = "content/golden.tsv";

  private static final Path PROJECT = Path.of(System.getProperty("signpost.root", ".."));

  /// @param folder an empty one
  static Checkout in(Path folder) {
    Path content = PROJECT.resolve("content");
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve("content").resolve(content.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Checkout(folder);
  }

  Path path(String file) {
    return root.resolve(file);
  }

  String text(String file) {
    try {
      return Files.readString(path(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(path(file), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// As the site's builder reads them.
  List<String> aliases(String article, Findings findings) {
    return Content.load(root, LocalDate.of(2026, 11, 30), findings).articles().stream()
        .filter(read -> read.id().equals(article))
        .findFirst()
        .map(Article::aliases)
        .orElseThrow();
  }

  /// All files, to see what a step leaves behind.
  List<String> files() {
    try (Stream<Path> files = Files.walk(root.resolve("content"))) {
      return files.map(file -> root.relativize(file).toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

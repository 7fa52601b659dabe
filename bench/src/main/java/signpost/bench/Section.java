package signpost.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One section of docs/performance.md, as its measurement left it: `bench/run all` puts them
/// together.
///
/// @param name of its file, as in `bench/run NAME`
/// @param title without marks
/// @param text Markdown: what was done and what came out, its tables
/// @param wanted what the figures are held against
public record Section(String name, String title, String text, List<Wanted> wanted) {

  /// Writes it under `bench/target/sections/`, and prints it.
  ///
  /// @param root of the repository
  public void write(Path root) throws IOException {
    StringBuilder section = new StringBuilder("## " + title + "\n\n" + text.strip() + "\n");
    if (!wanted.isEmpty()) {
      section.append('\n').append(Wanted.HEAD);
      wanted.forEach(each -> section.append(each.row()));
    }
    section.append("\n`bench/run ").append(name).append("`: ");
    section.append(Machine.line(root)).append("\n");
    Files.writeString(folder(root).resolve(name + ".md"), section);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(section);
  }

  /// A picture beside the text, which shows it as `![…](performance/FILE)`.
  public static void picture(Path root, String file, String svg) throws IOException {
    Files.writeString(folder(root).resolve(file), svg);
  }

  private static Path folder(Path root) throws IOException {
    return Files.createDirectories(root.resolve("bench/target/sections"));
  }
}

package signpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts docs/performance.md together from the sections that measurements left.
///
/// Arguments: the project's root, and the sections' names in their order.
public final class Performance {
  private static final String HEAD =
      """
      # What it costs

      Written by `bench/run all`, which measures everything below anew (Linux; about an hour); each part can be
      run by itself with the command under it. Text and figures come from `bench/`: change them there.

      All is measured in turns, each thing once in each round and in another order each time. A figure
      is the median, with the range in brackets; a ratio is made within a round and is the median of those. Wall time
      wanders with what else the machine does: read the processor's time first, then the ratios. Nothing absolute is promised.

      """;

  private Performance() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<String> names = List.of(args).subList(1, args.length);
    Path sections = root.resolve("bench/target/sections");
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      texts.add(read(sections.resolve(name + ".md"), name));
    }
    Files.writeString(root.resolve("docs/performance.md"), page(texts));
    Path pictures = Files.createDirectories(root.resolve("docs/performance"));
    try (Stream<Path> files = Files.list(sections)) {
      for (Path svg : files.filter(file -> file.toString().endsWith(".svg")).toList()) {
        Files.copy(svg, pictures.resolve(svg.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String read(Path file, String name) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException unmeasured) {
      throw new IOException("Not measured yet: bench/run " + name, unmeasured);
    }
  }

  static String page(List<String> sections) {
    List<String> rows = sections.stream().flatMap(String::lines).filter(Wanted::isRow).toList();
    List<String> missed = rows.stream().filter(Wanted::isMissed).toList();
    StringBuilder page = new StringBuilder(HEAD);
    page.append("Of ").append(rows.size()).append(" figures that are wanted, ");
    if (missed.isEmpty()) {
      page.append("all are met.\n");
    } else {
      page.append(rows.size() - missed.size()).append(" are met. Missed:\n\n").append(Wanted.HEAD);
      missed.forEach(row -> page.append(row).append('\n'));
    }
    sections.forEach(section -> page.append('\n').append(section));
    return page.toString();
  }
}

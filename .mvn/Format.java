import com.google.googlejavaformat.java.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The formatter over every Java source below a folder: `Format check FOLDER` fails on a file that is not formatted and
/// names it, `Format write FOLDER` formats it.
final class Format {
  public static void main(String[] args) throws Exception {
    List<String> mode =
        args[0].equals("write") ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      Stream<String> sources =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".java") && name.contains("/src/"))
              .filter(name -> !name.contains("/target/") && !name.contains("/node_modules/"));
      Main.main(Stream.concat(mode.stream(), sources).toArray(String[]::new));
    }
  }
}

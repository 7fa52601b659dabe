import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `Launch CLASSPATH FOLDER`, run by the build under the JDK that the toolchain found: writes into
/// the folder which Java that is (`java`) and an argument file with the class path (`classpath`),
/// quoted as `java @file` reads it.
final class Launch {
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    String quoted = args[0].replace("\\", "\\\\").replace("\"", "\\\"");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(folder.resolve("java"), java + "\n");
    Files.writeString(folder.resolve("classpath"), "-cp\n\"" + quoted + "\"\n");
  }
}

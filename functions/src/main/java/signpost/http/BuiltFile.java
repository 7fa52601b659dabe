package signpost.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file that the build left beside the classes.
public final class BuiltFile {
  private BuiltFile() {}

  /// @param beside a class of the package that the file is in
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name + " is not beside the classes").readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The same as text, UTF-8.
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }

  /// Where such a file is, for who reads only parts of it. In Lambda it is below the task root,
  /// whether a zip was unpacked there or the classes are in a jar of a container image.
  ///
  /// @return null where it is in a jar itself
  public static @Nullable Path path(Class<?> beside, String name) {
    return path(beside, name, System.getenv("LAMBDA_TASK_ROOT"));
  }

  static @Nullable Path path(Class<?> beside, String name, @Nullable String taskRoot) {
    if (taskRoot != null) {
      // Asked first, since a class loader opens every jar to say that it has no such file.
      Path file = Path.of(taskRoot, beside.getPackageName().replace('.', '/'), name);
      if (Files.exists(file)) {
        return file;
      }
    }
    URL at = Objects.requireNonNull(beside.getResource(name), name + " is not beside the classes");
    return at.getProtocol().equals("file") ? Path.of(URI.create(at.toString())) : null;
  }
}

package signpost.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

  /// The same without reading it: only those pages of the file are read that somebody looks at. In
  /// Lambda it is below the task root, whether a zip was unpacked there or the classes are in a jar
  /// of a container image. In a jar itself there is no other way than to read it.
  public static ByteBuffer mapped(Class<?> beside, String name) {
    return mapped(beside, name, System.getenv("LAMBDA_TASK_ROOT"));
  }

  static ByteBuffer mapped(Class<?> beside, String name, @Nullable String taskRoot) {
    if (taskRoot != null) {
      // Asked first, since a class loader opens every jar to say that it has no such file.
      Path file = Path.of(taskRoot, beside.getPackageName().replace('.', '/'), name);
      if (Files.exists(file)) {
        return mapped(file);
      }
    }
    URL at = Objects.requireNonNull(beside.getResource(name), name + " is not beside the classes");
    return at.getProtocol().equals("file")
        ? mapped(Path.of(URI.create(at.toString())))
        : ByteBuffer.wrap(bytes(beside, name));
  }

  private static ByteBuffer mapped(Path path) {
    try (FileChannel file = FileChannel.open(path)) {
      // As a segment first, since the older way makes its buffers by reflection.
      return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), Arena.global()).asByteBuffer();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

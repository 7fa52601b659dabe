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
import java.nio.file.Path;
import java.util.Objects;

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

  /// The same without reading it: where it is a file, as in Lambda, which unpacks the zip, only
  /// those pages of it are read that somebody looks at. In a jar there is no other way than to read
  /// it.
  public static ByteBuffer mapped(Class<?> beside, String name) {
    URL at = Objects.requireNonNull(beside.getResource(name), name + " is not beside the classes");
    if (!at.getProtocol().equals("file")) {
      return ByteBuffer.wrap(bytes(beside, name));
    }
    try (FileChannel file = FileChannel.open(Path.of(URI.create(at.toString())))) {
      // As a segment first, since the older way makes its buffers by reflection.
      return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), Arena.global()).asByteBuffer();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

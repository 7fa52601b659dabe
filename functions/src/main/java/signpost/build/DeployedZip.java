package signpost.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import signpost.build.lambdas.WrittenOut;

/// Build step: the zips that are deployed, from the one that has all classes as their compilers
/// left them. The same files make the same bytes.
///
/// Arguments: that zip, the zip of all functions, and that of the functions which need no SDK: it
/// has none, so that what starts without a snapshot has few files to be unpacked first.
public final class DeployedZip {
  private static final String CLASS = ".class";

  /// Its classes, and the files by which it finds some of them.
  private static final Pattern SDK = Pattern.compile("software[/.]amazon[/.]");

  private DeployedZip() {}

  public static void main(String[] args) throws IOException {
    try (ZipFile plain = new ZipFile(args[0]);
        Zip all = new Zip(Path.of(args[1]));
        Zip small = new Zip(Path.of(args[2]))) {
      WrittenOut lambdas = new WrittenOut(type -> find(plain, type));
      for (ZipEntry entry :
          (Iterable<ZipEntry>) plain.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes = read(plain, entry);
        Map<String, byte[]> files =
            entry.getName().endsWith(CLASS) ? lambdas.of(bytes) : Map.of(entry.getName(), bytes);
        all.add(files, entry);
        if (!SDK.matcher(entry.getName()).find()) {
          small.add(files, entry);
        }
      }
    }
  }

  private static @Nullable InputStream find(ZipFile zip, ClassDesc type) {
    String descriptor = type.descriptorString();
    ZipEntry entry = zip.getEntry(descriptor.substring(1, descriptor.length() - 1) + CLASS);
    try {
      return entry == null ? null : zip.getInputStream(entry);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private record Zip(ZipOutputStream out) implements AutoCloseable {
    Zip(Path file) throws IOException {
      this(new ZipOutputStream(Files.newOutputStream(file)));
    }

    /// @param like has the time
    void add(Map<String, byte[]> files, ZipEntry like) throws IOException {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(like.getTimeLocal());
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}

package signpost.site.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The folder that the site is written to. A file that is the same as in the build before stays,
/// with what was compressed of it: to compress a page takes many times what to make it takes.
final class SiteFolder {
  private final Path folder;
  private final Set<Path> wanted = new HashSet<>();
  private final List<Path> toCompress = new ArrayList<>();

  SiteFolder(Path folder) {
    this.folder = folder;
  }

  /// @param address such as `/robots.txt`
  void write(String address, byte[] bytes) throws IOException {
    write(file(address), bytes);
  }

  /// The same for what the edge may ask for compressed.
  void writeCompressed(String address, byte[] bytes) throws IOException {
    Path file = file(address);
    wanted.add(Compressed.beside(file, ".br"));
    wanted.add(Compressed.beside(file, ".gz"));
    if (write(file, bytes) || !Compressed.isBeside(file)) {
      toCompress.add(file);
    }
  }

  /// Compresses what is new, and removes what this build has not written: it may be of an article
  /// that is gone.
  void finish() throws IOException {
    toCompress.parallelStream().forEach(Compressed::writeBeside);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!wanted.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private Path file(String address) {
    return folder.resolve(address.substring(1));
  }

  /// @return whether it was not there, or another
  private boolean write(Path file, byte[] bytes) throws IOException {
    wanted.add(file);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return true;
  }
}

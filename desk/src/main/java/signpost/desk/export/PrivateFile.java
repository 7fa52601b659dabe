package signpost.desk.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file for its owner's eyes alone, which is there whole or not at all.
public final class PrivateFile {
  private PrivateFile() {}

  /// Writes the whole of it.
  @FunctionalInterface
  public interface Writing {
    long to(OutputStream out) throws IOException;
  }

  /// Written beside its place and moved there when it is complete. What was there before goes then.
  ///
  /// @return what `writing` gave
  public static long write(Path file, Writing writing) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no place for a file");
    }
    Path beside =
        folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Files.createTempFile(
                folder,
                ".export",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, ".export", ".part");
    try {
      long result;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        result = writing.to(out);
      }
      move(beside, file);
      return result;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

package signpost.desk.unanswered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Files of a checkout, changed together or not at all.
///
/// Each is written whole beside the one that it is to replace, and what it replaces is copied
/// beside it too, so that the last step, and the way back from it, are moves alone. Only a machine
/// that stops between two moves leaves one of them changed.
final class ContentFiles {
  /// Desks on one checkout change it one after another. Git does not see the folder.
  static final String LOCK = ".cache/content.lock";

  /// The build reads no file that ends like these.
  private static final String NEXT = ".next";

  private static final String BEFORE = ".before";

  /// The step that counts.
  @FunctionalInterface
  interface Move {
    /// Puts a file in the place of another, at once.
    void move(Path from, Path to) throws IOException;
  }

  /// Something to do while nobody else does.
  @FunctionalInterface
  interface Work<T> {
    T result() throws IOException;
  }

  /// What became of a replacement.
  sealed interface Replaced {
    record All() implements Replaced {}

    /// A file was not what it was to be before the change; none was changed.
    record Otherwise(String file) implements Replaced {}

    /// A file could not be written; all are as they were.
    record Failed(String file) implements Replaced {}
  }

  private final Path root;
  private final Move move;

  ContentFiles(Path root) {
    this(root, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  ContentFiles(Path root, Move move) {
    this.root = root;
    this.move = move;
  }

  boolean has(String file) {
    return Files.isRegularFile(root.resolve(file));
  }

  /// @throws java.nio.charset.CharacterCodingException where it is not UTF-8
  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /// Waits while another desk changes these files, in this process or in another one.
  <T> T alone(Work<T> work) throws IOException {
    synchronized (ContentFiles.class) {
      Path lock = root.resolve(LOCK);
      Files.createDirectories(lock.getParent());
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        return work.result();
      }
    }
  }

  /// @throws UncheckedIOException where one was changed and could not be put back
  Replaced replace(List<FileChange> changes) {
    String file = "";
    try {
      for (FileChange change : changes) {
        file = change.file();
        write(beside(file, NEXT), file, change.after());
        write(beside(file, BEFORE), file, change.before());
      }
      for (FileChange change : changes) {
        file = change.file();
        if (!read(file).equals(change.before())) {
          drop(changes);
          return new Replaced.Otherwise(file);
        }
      }
    } catch (IOException unwritable) {
      drop(changes);
      return new Replaced.Failed(file);
    }
    Replaced replaced = moved(changes);
    drop(changes);
    return replaced;
  }

  private Replaced moved(List<FileChange> changes) {
    List<String> done = new ArrayList<>();
    for (FileChange change : changes) {
      try {
        move.move(beside(change.file(), NEXT), real(change.file()));
        done.add(change.file());
      } catch (IOException failed) {
        done.reversed().forEach(this::putBack);
        return new Replaced.Failed(change.file());
      }
    }
    return new Replaced.All();
  }

  private void putBack(String file) {
    try {
      move.move(beside(file, BEFORE), real(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " was changed and could not be put back", failed);
    }
  }

  /// With the permissions of the file that it is to replace; where that one may not be written,
  /// this one may not either.
  private void write(Path path, String file, String text) throws IOException {
    Files.copy(
        real(file), path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(path, text);
  }

  private void drop(List<FileChange> changes) {
    for (FileChange change : changes) {
      for (String ending : List.of(NEXT, BEFORE)) {
        try {
          Files.deleteIfExists(beside(change.file(), ending));
        } catch (IOException left) {
          // The next change writes over it.
        }
      }
    }
  }

  /// What a link leads to, and not the link.
  private Path real(String file) throws IOException {
    return root.resolve(file).toRealPath();
  }

  private Path beside(String file, String ending) throws IOException {
    Path real = real(file);
    return real.resolveSibling(real.getFileName() + ending);
  }
}

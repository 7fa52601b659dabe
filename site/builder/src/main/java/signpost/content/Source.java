package signpost.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of content: its name as an editor knows it, and its text.
record Source(String name, String text) {

  static Source read(Path root, Path file, Findings findings) {
    String name = root.relativize(file).toString().replace('\\', '/');
    try {
      return new Source(name, Files.readString(file).replace("\r\n", "\n"));
    } catch (CharacterCodingException otherEncoding) {
      findings.error(name, 1, "this file is not UTF-8; save it as UTF-8");
      return new Source(name, "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name, unreadable);
    }
  }
}

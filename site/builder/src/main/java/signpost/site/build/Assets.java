package signpost.site.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Styles and scripts under names that change with what they hold, so that a browser may keep them
/// for ever.
final class Assets {
  private static final int HASH_LENGTH = 10;

  private final Path folder;

  Assets(Path root) {
    this.folder = root.resolve("site/pages/assets");
  }

  /// The address of an asset, such as `/assets/site.1f2e3d4c5b.css` for `site.css`.
  String address(String name) {
    int dot = name.lastIndexOf('.');
    return "/assets/" + name.substring(0, dot) + "." + hash(read(name)) + name.substring(dot);
  }

  byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read site/pages/assets/" + name, unreadable);
    }
  }

  String text(String name) {
    return new String(read(name), StandardCharsets.UTF_8);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

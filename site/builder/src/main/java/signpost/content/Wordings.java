package signpost.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import signpost.site.CookieRegister;

/// The words with which consent is asked for. Each wording that was ever used stands as
/// `content/wordings/<number>.txt`, so that the hash in a record can be resolved years later; the
/// highest number is in use. New words ask every visitor again, so the build does not take them
/// silently.
final class Wordings {
  private static final String FOLDER = "content/wordings";
  private static final String BANNER = "cookie-banner.";

  private Wordings() {}

  /// Everything that a visitor agrees to, as it is archived.
  ///
  /// @param messages whose keys begin with `cookie-banner.`
  static String text(Map<String, String> messages, CookieRegister register) {
    StringBuilder text = new StringBuilder("What this site asked its visitors about cookies\n");
    text.append("\nThe banner\n");
    new TreeMap<>(messages)
        .forEach(
            (key, message) -> {
              if (key.startsWith(BANNER)) {
                text.append(key.substring(BANNER.length()))
                    .append(": ")
                    .append(message)
                    .append('\n');
              }
            });
    for (CookieRegister.Purpose purpose : register.purposes()) {
      text.append('\n').append(purpose.title()).append('\n').append(purpose.text()).append('\n');
      for (CookieRegister.Entry entry : register.of(purpose)) {
        text.append(
            "- %s (%s, %s, %s, %s): %s\n"
                .formatted(
                    entry.name(),
                    entry.kind(),
                    entry.basis(),
                    entry.lifetime(),
                    entry.setBy(),
                    entry.why()));
      }
    }
    return text.append("\nA choice holds for ")
        .append(register.days())
        .append(" days.\n")
        .toString();
  }

  /// The register with the wording in use, which must say what `text` says.
  static CookieRegister number(Path root, CookieRegister register, String text, Findings findings) {
    NavigableMap<Integer, String> archive = archive(root);
    int last = archive.isEmpty() ? 0 : archive.lastKey();
    if (last == 0 || !archive.lastEntry().getValue().equals(text)) {
      findings.error(
          FOLDER + "/" + (last + 1) + ".txt",
          1,
          "what visitors are asked about cookies has changed. To ask every visitor again, copy"
              + " site/builder/target/wording.txt to this file; to ask nobody, take the change"
              + " back");
    }
    return new CookieRegister(
        Integer.toString(Math.max(1, last)),
        hash(text),
        register.days(),
        register.purposes(),
        register.entries());
  }

  private static NavigableMap<Integer, String> archive(Path root) {
    NavigableMap<Integer, String> archive = new TreeMap<>();
    if (Files.isDirectory(root.resolve(FOLDER))) {
      try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.matches("[1-9]\\d{0,5}\\.txt")) {
            archive.put(
                Integer.valueOf(name.substring(0, name.indexOf('.'))), Files.readString(file));
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return archive;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

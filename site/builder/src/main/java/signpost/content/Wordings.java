package signpost.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.site.CookieRegister;

/// The words with which consent is asked for. Each wording that was ever used stands as
/// `content/wordings/<number>-<beginning of its SHA-256>.txt`, so that the hash in a record can be
/// resolved years later; the highest number is in use. New words ask every visitor again, so the
/// build does not take them silently.
final class Wordings {
  private static final String FOLDER = "content/wordings";

  /// Under which heading the archive has which messages: wherever a visitor is asked.
  private static final Map<String, Predicate<String>> PLACES = places();

  private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,5})-[0-9a-f]{12}\\.txt");

  private Wordings() {}

  /// Everything that a visitor agrees to, as it is archived.
  ///
  /// @param messages all there are, by key
  static String text(Map<String, String> messages, CookieRegister register) {
    StringBuilder text = new StringBuilder("What this site asked its visitors about cookies\n");
    PLACES.forEach(
        (place, asks) -> {
          text.append('\n').append(place).append('\n');
          new TreeMap<>(messages)
              .forEach(
                  (key, message) -> {
                    if (asks.test(key)) {
                      text.append(key.substring(key.indexOf('.') + 1))
                          .append(": ")
                          .append(message)
                          .append('\n');
                    }
                  });
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
    NavigableMap<Integer, String> archive = archive(root, findings);
    int last = archive.isEmpty() ? 0 : archive.lastKey();
    String hash = hash(text);
    if (last == 0 || !archive.lastEntry().getValue().equals(hash)) {
      findings.error(
          FOLDER + "/" + fileName(last + 1, hash),
          1,
          "what visitors are asked about cookies has changed. To ask every visitor again, copy"
              + " site/builder/target/wording.txt to this file; to ask nobody, take the change"
              + " back");
    }
    return new CookieRegister(
        Integer.toString(Math.max(1, last)),
        hash,
        register.days(),
        register.noticeSeconds(),
        register.purposes(),
        register.entries());
  }

  private static String fileName(int number, String hash) {
    return number + "-" + hash.substring(0, 12) + ".txt";
  }

  /// The hash of each wording by its number.
  private static NavigableMap<Integer, String> archive(Path root, Findings findings) {
    NavigableMap<Integer, String> archive = new TreeMap<>();
    if (Files.isDirectory(root.resolve(FOLDER))) {
      try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          String hash = hash(Files.readString(file));
          Matcher parts = NAME.matcher(name);
          if (!parts.matches() || !name.equals(fileName(Integer.parseInt(parts.group(1)), hash))) {
            findings.error(
                FOLDER + "/" + name,
                1,
                "an archived wording must stay as it was: this file's name does not fit what is in"
                    + " it");
          } else if (archive.put(Integer.valueOf(parts.group(1)), hash) != null) {
            findings.error(FOLDER + "/" + name, 1, "there are two wordings of this number");
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return archive;
  }

  private static Map<String, Predicate<String>> places() {
    Map<String, Predicate<String>> places = new LinkedHashMap<>();
    places.put("The banner", key -> key.startsWith("cookie-banner."));
    places.put(
        "The cookies page",
        key -> key.matches("cookies\\.(choice-text|allow|refuse|session|save|(legend|hint)-.*)"));
    places.put("The settings page", key -> key.matches("settings\\.(ask.*|allow)"));
    return places;
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

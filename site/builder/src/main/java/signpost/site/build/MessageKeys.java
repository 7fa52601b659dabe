package signpost.site.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.content.Findings;

/// Every text that a template asks for must be in `content/messages.yaml`.
final class MessageKeys {
  private static final Pattern ASKED =
      Pattern.compile("(?:\\.text|\\.format|\\.linked)\\(\"([a-z0-9.-]+)\"");

  private MessageKeys() {}

  static void check(Path root, Set<String> keys, Findings findings) {
    try (Stream<Path> files = Files.walk(root.resolve("site/pages/templates"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).sorted().toList()) {
        Matcher asked = ASKED.matcher(Files.readString(file));
        while (asked.find()) {
          if (!has(keys, asked.group(1))) {
            findings.error(
                "content/messages.yaml",
                1,
                "\"" + asked.group(1) + "\" is missing; " + root.relativize(file) + " shows it");
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What ends in a dot or a dash is the beginning of several keys, such as `nation.`.
  private static boolean has(Set<String> keys, String asked) {
    return (asked.endsWith(".") || asked.endsWith("-"))
        ? keys.stream().anyMatch(key -> key.startsWith(asked))
        : keys.contains(asked);
  }
}

package signpost.site.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import signpost.site.CookieRegister;
import signpost.site.SettingsPage;

/// The function that runs at CloudFront: `site/edge/viewer-request.js` with what the content
/// decides put in, and without the lines that are only a comment, since CloudFormation takes 4,096
/// bytes.
final class EdgeFile {
  private EdgeFile() {}

  static String of(Path root, CookieRegister register) throws IOException {
    String settings =
        SettingsPage.SETTINGS.stream()
            .map(setting -> "(?:" + String.join("|", setting.values()) + ")")
            .collect(Collectors.joining("\\."));
    String defaults =
        SettingsPage.SETTINGS.stream()
            .map(setting -> setting.values().getFirst())
            .collect(Collectors.joining("."));
    List<String> lines = Files.readAllLines(root.resolve("site/edge/viewer-request.js"));
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
        .map(
            line ->
                line.replace("@wording@", register.wordingMark())
                    .replace("@days@", Integer.toString(register.days()))
                    .replace("@settings@", settings)
                    .replace("@defaults@", defaults))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

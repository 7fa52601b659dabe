package signpost.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Writes every page with sample data into `site/pages/target/preview/`, to be looked at: `python3
/// -m http.server --bind 127.0.0.1 --directory site/pages/target/preview 8123`.
final class PreviewTest {
  private static final Path MODULE = Path.of(System.getProperty("signpost.root"), "site/pages");
  private static final Path PREVIEW = MODULE.resolve("target/preview");

  @Test
  void everyPageCanBeLookedAt() throws IOException {
    for (Map.Entry<String, String> page : Samples.pages().entrySet()) {
      Path file = PREVIEW.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
    Files.createDirectories(PREVIEW.resolve("assets"));
    for (String name :
        List.of(
            "assets/site.css",
            "assets/site.js",
            "assets/feedback.js",
            "assets/usage.js",
            "assets/favicon.svg")) {
      Path to = PREVIEW.resolve(name.replace("assets/favicon", "favicon"));
      Files.copy(MODULE.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
    }
    // What the edge serves to who has set nothing yet.
    StringBuilder settings = new StringBuilder();
    for (SettingsPage.Setting setting : SettingsPage.SETTINGS) {
      String piece = setting.name() + "-" + setting.values().getFirst() + ".css";
      settings.append(Files.readString(MODULE.resolve("assets/settings").resolve(piece)));
    }
    Files.writeString(PREVIEW.resolve("settings.css"), settings);

    assertThat(PREVIEW.resolve("index.html")).isNotEmptyFile();
  }
}

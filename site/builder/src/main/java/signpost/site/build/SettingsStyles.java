package signpost.site.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.site.SettingsPage;

/// A stylesheet for everything that a visitor may have set, so that settings need no script: the
/// edge serves the one that fits the cookie.
final class SettingsStyles {
  private SettingsStyles() {}

  /// By address, such as `/settings/large-dark-unset.css`.
  static Map<String, byte[]> all(Assets assets) {
    Map<List<String>, String> styles = Map.of(List.of(), "");
    for (SettingsPage.Setting setting : SettingsPage.SETTINGS) {
      Map<List<String>, String> more = new LinkedHashMap<>();
      styles.forEach(
          (values, style) ->
              setting
                  .values()
                  .forEach(
                      value ->
                          more.put(
                              with(values, value),
                              style
                                  + assets.text(
                                      "settings/" + setting.name() + "-" + value + ".css"))));
      styles = more;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    styles.forEach(
        (values, style) ->
            files.put(
                "/settings/" + String.join("-", values) + ".css",
                style.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static List<String> with(List<String> values, String value) {
    List<String> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }
}

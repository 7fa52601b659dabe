package signpost.site;

import java.util.List;

/// What a visitor can set: text size, colours, nation. The static page marks what is set by the
/// settings stylesheet, so that it needs neither a script nor a function.
public final class SettingsPage {
  public static final String ADDRESS = "/settings/";

  /// Each set by a button of its own, the first value being the default.
  public static final List<Setting> SETTINGS =
      List.of(
          new Setting("text", List.of("standard", "large", "largest")),
          new Setting("colours", List.of("device", "light", "dark")),
          new Setting(
              "nation", List.of("unset", "england-and-wales", "scotland", "northern-ireland")));

  /// @param name of the field in the form
  public record Setting(String name, List<String> values) {
    public Setting {
      values = List.copyOf(values);
    }
  }

  private SettingsPage() {}

  static List<String> nationsBut(String nation) {
    return SETTINGS.getLast().values().stream()
        .skip(1)
        .filter(other -> !other.equals(nation))
        .toList();
  }
}

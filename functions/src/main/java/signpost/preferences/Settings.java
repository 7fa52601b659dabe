package signpost.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signpost.site.SettingsPage;

/// What a visitor has set, as the cookie `settings` holds it: a value for each of
/// `SettingsPage.SETTINGS`, joined by dots, such as `large.dark.unset`. The edge turns it into the
/// address of a stylesheet.
record Settings(List<String> values) {
  Settings {
    values = List.copyOf(values);
  }

  /// What the cookies say, and the default for what they do not.
  static Settings of(List<String> sent) {
    List<String> parts = sent.size() == 1 ? List.of(sent.getFirst().split("\\.", -1)) : List.of();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < SettingsPage.SETTINGS.size(); i++) {
      List<String> possible = SettingsPage.SETTINGS.get(i).values();
      String part = i < parts.size() ? parts.get(i) : "";
      values.add(possible.contains(part) ? part : possible.getFirst());
    }
    return new Settings(values);
  }

  /// The same with one value changed; null for a setting or a value that there is not.
  @Nullable Settings with(String name, Object value) {
    for (int i = 0; i < SettingsPage.SETTINGS.size(); i++) {
      SettingsPage.Setting setting = SettingsPage.SETTINGS.get(i);
      if (setting.name().equals(name) && setting.values().contains(Objects.toString(value))) {
        List<String> changed = new ArrayList<>(values);
        changed.set(i, Objects.toString(value));
        return new Settings(changed);
      }
    }
    return null;
  }

  String value() {
    return String.join(".", values);
  }
}

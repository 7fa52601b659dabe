package signpost.preferences;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a visitor allows beyond what is essential.
///
/// @param preferences the site may remember their settings
/// @param usage the site may count their page views
public record Purposes(boolean preferences, boolean usage) {
  static final String PREFERENCES = "preferences";
  static final String USAGE = "usage";
  static final Purposes NONE = new Purposes(false, false);
  static final Purposes ALL = new Purposes(true, true);

  boolean any() {
    return preferences || usage;
  }

  Purposes and(Purposes other) {
    return new Purposes(preferences && other.preferences, usage && other.usage);
  }

  List<String> granted() {
    return named(true);
  }

  List<String> refused() {
    return named(false);
  }

  private List<String> named(boolean granted) {
    List<String> names = new ArrayList<>();
    if (preferences == granted) {
      names.add(PREFERENCES);
    }
    if (usage == granted) {
      names.add(USAGE);
    }
    return names;
  }

  static Purposes of(List<String> granted) {
    return new Purposes(granted.contains(PREFERENCES), granted.contains(USAGE));
  }

  /// As the cookie says it and the edge reads it: `none`, `p`, `u` or `pu`.
  String letters() {
    return any() ? (preferences ? "p" : "") + (usage ? "u" : "") : "none";
  }

  static @Nullable Purposes ofLetters(String letters) {
    return switch (letters) {
      case "none" -> NONE;
      case "p" -> new Purposes(true, false);
      case "u" -> new Purposes(false, true);
      case "pu" -> ALL;
      default -> null;
    };
  }
}

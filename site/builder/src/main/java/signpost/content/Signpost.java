package signpost.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a visitor is sent: a real organisation, what the link says, its address, and its telephone
/// number where it has one.
///
/// @param url always https
/// @param phone as people say it, such as `0808 16 89 111`
public record Signpost(
    String organisation, String label, String url, @Nullable String phone, Purpose purpose) {

  /// Whom to report to, or who supports.
  public enum Purpose {
    REPORT,
    SUPPORT
  }

  static Signpost read(YamlMap yaml) {
    Purpose purpose =
        yaml.oneOf("for", Map.of("report", Purpose.REPORT, "support", Purpose.SUPPORT));
    Signpost signpost =
        new Signpost(
            yaml.text("organisation"),
            yaml.text("label", 3, 100),
            yaml.https("url"),
            yaml.optionalText("phone"),
            purpose == null ? Purpose.SUPPORT : purpose);
    yaml.nothingElse();
    return signpost;
  }
}

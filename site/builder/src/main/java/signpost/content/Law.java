package signpost.content;

import java.time.LocalDate;

/// A statute that an article goes by.
///
/// @param says what it says, in plain words
/// @param checked the day on which somebody last held these words against the statute
public record Law(String statute, String section, String says, String url, LocalDate checked) {

  static Law read(YamlMap yaml) {
    Law law =
        new Law(
            yaml.text("statute"),
            yaml.text("section"),
            yaml.text("says", 20, 400),
            yaml.https("url"),
            yaml.date("checked"));
    yaml.nothingElse();
    return law;
  }
}

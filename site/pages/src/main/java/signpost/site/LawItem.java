package signpost.site;

import java.time.LocalDate;

/// A statute that an article goes by.
///
/// @param says what it says, in plain words
/// @param nation id of the nation that it covers, such as `england-and-wales`; the words stand in
///   `content/messages.yaml` under `nation.<id>`
/// @param checked when somebody last held these words against the statute
public record LawItem(
    String statute, String section, String says, String url, String nation, LocalDate checked) {

  public LawItem {
    Require.text("statute", statute);
    Require.text("section", section);
    Require.text("says", says);
    Require.https("url", url);
    Require.text("nation", nation);
  }
}

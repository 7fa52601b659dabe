package signpost.site;

/// Where a reference is typed in.
///
/// @param entered what was typed
/// @param problem why nothing was found; empty on the static page
public record FeedbackLookupPage(String entered, String problem) {
  public static final String ADDRESS = "/feedback/look-up/";

  /// Without what was typed, since this may end up in a log.
  @Override
  public String toString() {
    return "look-up";
  }
}

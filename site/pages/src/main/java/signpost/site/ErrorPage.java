package signpost.site;

/// Something that went wrong.
///
/// @param status of the answer; with 400 and 422 the visitor is asked to put it right
/// @param title in a few words; part of the page's title, so never what was typed
/// @param detail what to do about it, in a sentence
/// @param entered what was typed into the question box, kept there; empty for nothing
public record ErrorPage(int status, String title, String detail, String entered) {
  public ErrorPage {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(status + " is no error");
    }
    Require.text("title", title);
    Require.text("detail", detail);
  }

  /// Whether the visitor can put it right by typing something else.
  public boolean correctable() {
    return status == 400 || status == 422;
  }

  /// Without what was typed, since this may end up in a log.
  @Override
  public String toString() {
    return status + " " + title;
  }
}

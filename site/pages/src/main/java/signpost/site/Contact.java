package signpost.site;

import org.jspecify.annotations.Nullable;

/// Somebody to call, or a page that says how.
///
/// @param label who or what it is, such as `Police, in an emergency`
/// @param number as people say it, such as `0808 16 89 111`; null where there is none
/// @param url a page about it; null where there is none
public record Contact(String label, @Nullable String number, @Nullable String url) {

  public Contact {
    Require.text("label", label);
    if (number == null && url == null) {
      throw new IllegalArgumentException("a contact has a number, an address or both");
    }
    if (number != null) {
      Phone.href(number);
    }
    if (url != null) {
      Require.address("url", url);
    }
  }

  /// For a link that dials; empty where there is no number.
  public String tel() {
    return number == null ? "" : Phone.href(number);
  }

  /// Whether the address leaves this site.
  public boolean elsewhere() {
    return url != null && !url.startsWith("/");
  }
}

package signpost.site;

import org.jspecify.annotations.Nullable;

/// Where a visitor is sent.
///
/// @param label what the link says
/// @param phone as people say it, or null
public record SignpostLink(String organisation, String label, String url, @Nullable String phone) {

  public SignpostLink {
    Require.text("organisation", organisation);
    Require.text("label", label);
    Require.https("url", url);
    if (phone != null) {
      Phone.href(phone);
    }
  }

  /// For a link that dials; empty where there is no number.
  public String tel() {
    return phone == null ? "" : Phone.href(phone);
  }
}

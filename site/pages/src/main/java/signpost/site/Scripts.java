package signpost.site;

/// The addresses of the scripts, such as `/assets/site.1f2e3d.js`.
///
/// @param site of every page
/// @param feedback of the feedback form; an article loads it when the form is opened there
/// @param usage counts page views, for who agreed to it alone
public record Scripts(String site, String feedback, String usage) {
  public Scripts {
    Require.path("site", site);
    Require.path("feedback", feedback);
    Require.path("usage", usage);
  }
}

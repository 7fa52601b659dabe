package signpost.site;

/// What around a page depends on the page and on the visitor's choice about cookies.
///
/// @param address of the page on this site, such as `/topics/`; empty for what a function answers
///   to a form, which has no address that one could come back to and so no banner
public record Frame(String address, Variant variant) {
  public static final Frame PLAIN = new Frame("", Variant.NONE);

  public Frame {
    if (!address.isEmpty()) {
      Require.path("address", address);
    }
  }

  /// What a function answers: with what the visitor allows, and nothing said about it.
  public static Frame answer(Variant variant) {
    return new Frame("", variant.decided());
  }

  /// What the page says about cookies above everything else. The cookies page itself says it in its
  /// own text.
  public Variant.Banner banner() {
    boolean none = address.isEmpty() || address.equals(CookiesPage.ADDRESS);
    return none ? Variant.Banner.NOTHING : variant.banner();
  }

  /// The cookies page, which knows by its own address where its visitor came from: there is a link
  /// back on it.
  public String cookiesPage() {
    boolean none = address.isEmpty() || address.equals(CookiesPage.ADDRESS);
    return none ? CookiesPage.ADDRESS : CookiesPage.ADDRESS + "?from=" + address;
  }

  /// The feedback form, likewise.
  public String feedbackPage() {
    boolean none = address.isEmpty() || address.startsWith(FeedbackPage.ADDRESS);
    return none ? FeedbackPage.ADDRESS : FeedbackPage.ADDRESS + "?from=" + told();
  }

  /// Whether the page counts that it was viewed.
  public boolean counted() {
    return variant.usage() && !address.isEmpty() && address.equals(told());
  }

  /// What others are told of the address: of a guided check which one it is, and no answer.
  private String told() {
    return address.startsWith(CheckPage.ADDRESS)
        ? address.substring(0, address.indexOf('/', CheckPage.ADDRESS.length()) + 1)
        : address;
  }
}

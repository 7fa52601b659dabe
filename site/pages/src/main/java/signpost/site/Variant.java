package signpost.site;

import java.util.List;
import java.util.Locale;

/// In which of its variants a page is shown. The edge function chooses one by the visitor's
/// cookies; its ids are what `site/edge/viewer-request.js` makes of them, and the folders under
/// which the builder writes each page.
public enum Variant {
  /// Nobody has chosen yet: the question.
  ASK(Banner.QUESTION, false, false),
  /// Nobody has chosen yet, and the browser sends Global Privacy Control: one quiet line.
  GPC(Banner.SIGNAL, false, false),
  NONE(Banner.NOTHING, false, false),
  P(Banner.NOTHING, true, false),
  U(Banner.NOTHING, false, true),
  PU(Banner.NOTHING, true, true),
  SAVED_NONE(Banner.SAVED, false, false),
  SAVED_P(Banner.SAVED, true, false),
  SAVED_U(Banner.SAVED, false, true),
  SAVED_PU(Banner.SAVED, true, true),
  /// Shown by the cookies page alone, after a choice was withdrawn.
  WITHDRAWN(Banner.WITHDRAWN, false, false);

  /// The variants that say nothing, for each of the choices there are.
  public static final List<Variant> DECIDED = List.of(NONE, P, U, PU);

  /// What a page says about cookies by itself.
  public enum Banner {
    NOTHING,
    QUESTION,
    SIGNAL,
    SAVED,
    WITHDRAWN
  }

  private final String id;
  private final Banner banner;
  private final boolean preferences;
  private final boolean usage;

  Variant(Banner banner, boolean preferences, boolean usage) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.banner = banner;
    this.preferences = preferences;
    this.usage = usage;
  }

  /// Such as `saved-pu`.
  public String id() {
    return id;
  }

  /// The variant with this id; for anything else the one that says and does nothing.
  public static Variant of(String id) {
    for (Variant variant : values()) {
      if (variant.id().equals(id)) {
        return variant;
      }
    }
    return NONE;
  }

  /// The variant that says nothing and does what is allowed.
  public static Variant decided(boolean preferences, boolean usage) {
    return preferences ? (usage ? PU : P) : (usage ? U : NONE);
  }

  /// The same, saying nothing.
  public Variant decided() {
    return decided(preferences, usage);
  }

  public Banner banner() {
    return banner;
  }

  /// Whether the visitor lets the site remember their settings.
  public boolean preferences() {
    return preferences;
  }

  /// Whether the visitor lets the site count page views.
  public boolean usage() {
    return usage;
  }
}

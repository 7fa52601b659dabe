package signpost.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The addresses of this site's pages, as the build left them beside the classes. Whoever is sent
/// back is sent to one of these and nowhere else.
public final class OwnPages {
  private static final String FROM = "?from=";

  private final Set<String> addresses;

  public OwnPages(Set<String> addresses) {
    this.addresses = Set.copyOf(addresses);
  }

  public static OwnPages read() {
    return new OwnPages(
        Set.of(BuiltFile.text(OwnPages.class, "addresses").strip().split("\n", -1)));
  }

  public boolean has(String address) {
    return addresses.contains(address);
  }

  /// The page to go back to: the one that is named, or the home page.
  public String back(@Nullable Object named) {
    return named instanceof String address && has(address) ? address : "/";
  }

  /// The page that a page was opened from, or empty. A page such as `/cookies/?from=…` is static
  /// and knows that by its own address alone; the address comes with its forms as their `Referer`.
  public String from(Request request) {
    String referer = request.header("referer");
    int at = referer == null ? -1 : referer.indexOf(FROM);
    String from = referer == null || at < 0 ? "" : referer.substring(at + FROM.length());
    return has(from) ? from : "";
  }
}

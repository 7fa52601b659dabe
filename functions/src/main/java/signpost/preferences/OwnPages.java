package signpost.preferences;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signpost.http.Request;
import signpost.site.CookiesPage;

/// The addresses of this site's pages, as the build left them beside the classes. Whoever is sent
/// back is sent to one of these and nowhere else.
final class OwnPages {
  private static final String FROM = "?from=";

  private final Set<String> addresses;

  OwnPages(Set<String> addresses) {
    this.addresses = Set.copyOf(addresses);
  }

  static OwnPages read() {
    try (InputStream in = OwnPages.class.getResourceAsStream("addresses")) {
      InputStream found = Objects.requireNonNull(in, "addresses is not beside the classes");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8));
      return new OwnPages(lines.lines().collect(Collectors.toUnmodifiableSet()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean has(String address) {
    return addresses.contains(address);
  }

  /// The page to go back to: the one that is named, or the home page.
  ///
  /// The cookies page knows where its visitor came from by its own address, `/cookies/?from=…`. It
  /// is static, so the address comes back as the form's `Referer`, and is kept on the way back.
  String back(@Nullable Object named, Request request) {
    if (!(named instanceof String address) || !has(address)) {
      return "/";
    }
    return address.equals(CookiesPage.ADDRESS) ? address + from(request) : address;
  }

  private String from(Request request) {
    String referer = request.header("referer");
    int at = referer == null ? -1 : referer.indexOf(CookiesPage.ADDRESS + FROM);
    if (referer == null || at < 0) {
      return "";
    }
    String from = referer.substring(at + CookiesPage.ADDRESS.length() + FROM.length());
    return has(from) ? FROM + from : "";
  }
}

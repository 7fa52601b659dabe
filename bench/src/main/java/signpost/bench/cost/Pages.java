package signpost.bench.cost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The built site: what a visit reads of it, in requests and bytes, and how often CloudFront has to
/// ask for a file.
final class Pages {
  /// Pages in a visit: an article and a half, half a start page, half a topic; assumed.
  static final double READ = 2.5;

  /// What CloudFront sends before each body; a guess from the template's headers, before HTTP/2
  /// makes them smaller.
  static final int HEADERS = 900;

  /// Where CloudFront keeps files for its points of presence in one country, each for itself;
  /// assumed.
  private static final int REGIONAL_CACHES = 2;

  private static final int MONTH_SECONDS = 30 * 24 * 3600;

  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))");

  private final Path www;
  private final String article;
  private final int pages;
  private final int keptSeconds;

  /// @param root of the repository, where the site has been built
  Pages(Path root) throws IOException {
    www = root.resolve("site/builder/target/www");
    article = "v/ask/guidance/harassment-messages/index.html";
    try (Stream<Path> files = Files.walk(www.resolve("v/ask"))) {
      pages = (int) files.filter(file -> file.endsWith("index.html")).count();
    }
    Matcher kept =
        Pattern.compile("s-maxage=(\\d+)").matcher(Files.readString(root.resolve("template.yaml")));
    keptSeconds = kept.find() ? Integer.parseInt(kept.group(1)) : 0;
  }

  /// How many there are, in one variant.
  int pages() {
    return pages;
  }

  /// For how long CloudFront keeps one.
  int keptSeconds() {
    return keptSeconds;
  }

  /// Stylesheets, scripts and the icon that an article brings, each asked for once in a visit.
  Set<String> files() throws IOException {
    Set<String> files = new LinkedHashSet<>();
    Matcher found = FILE.matcher(Files.readString(www.resolve(article)));
    while (found.find()) {
      files.add(found.group(1));
    }
    return files;
  }

  /// A visit's bytes from files, bodies alone.
  double bytes() throws IOException {
    double bytes =
        1.5 * sent(article)
            + 0.5 * sent("v/ask/index.html")
            + 0.5 * sent("v/ask/topics/index.html");
    for (String file : files()) {
      bytes += sent(file.equals("/settings.css") ? settings() : file.substring(1));
    }
    return bytes;
  }

  /// The edge answers this address with one of these, all of a size.
  private String settings() throws IOException {
    try (Stream<Path> files = Files.list(www.resolve("settings"))) {
      return "settings/" + files.sorted().findFirst().orElseThrow().getFileName();
    }
  }

  /// As brotli where the build has made that, else as gzip.
  int sent(String file) throws IOException {
    Path brotli = www.resolve(file + ".br");
    return Files.exists(brotli) ? (int) Files.size(brotli) : gzip(www.resolve(file));
  }

  private static int gzip(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    }
    return bytes.size();
  }

  /// As what files are taken to be sent.
  String compression() {
    return Files.exists(www.resolve(article + ".br")) ? "brotli" : "gzip";
  }

  /// How often in a month the bucket is asked for a page. A file that has been asked for is kept
  /// for its time and then asked for by the next who wants it. Pages are read as often as Zipf has
  /// it, each in three variants: nothing chosen, refused, agreed.
  ///
  /// @param views of pages in a month
  double asked(double views) {
    double kept = (double) MONTH_SECONDS / keptSeconds;
    double harmonic = 0;
    for (int rank = 1; rank <= pages; rank++) {
      harmonic += 1.0 / rank;
    }
    double asked = 0;
    for (double variant : List.of(0.6, 0.25, 0.15)) {
      for (int rank = 1; rank <= pages; rank++) {
        double here = views * variant / rank / harmonic / REGIONAL_CACHES;
        asked += REGIONAL_CACHES * here / (1 + here / kept);
      }
    }
    return asked;
  }

  /// Files and bytes of a deployment.
  long[] all() throws IOException {
    try (Stream<Path> files = Files.walk(www)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : all) {
        bytes += Files.size(file);
      }
      return new long[] {all.size(), bytes};
    }
  }
}

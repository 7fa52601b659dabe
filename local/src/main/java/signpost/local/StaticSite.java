package signpost.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The site's files, in the place of the bucket: a file, 304, or 403 for what is not there, since
/// CloudFront may not list the bucket.
///
/// What the build has compressed says so by its name, and goes out as `deploy` uploads it: as what
/// it was before, in that encoding. Unlike the bucket, this has a page for an address that cannot
/// be one.
final class StaticSite {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xml", "application/xml"));

  /// By extension, what `Content-Encoding` calls it.
  private static final Map<String, String> ENCODINGS = Map.of("br", "br", "gz", "gzip");

  private final Path folder;
  private final SequencedMap<String, String> cacheControl;

  StaticSite(Path folder, SequencedMap<String, String> cacheControl) {
    this.folder = folder;
    this.cacheControl = cacheControl;
  }

  Answer answer(Call call, String path) throws IOException {
    String key = key(path);
    if (key == null) {
      return Answer.page(
          400, "This address is not right", "The service has no address like this one.");
    }
    Path file = file(key);
    return file == null ? Answer.empty(403) : send(call, path, file);
  }

  private Answer send(Call call, String path, Path file) throws IOException {
    String name = file.getFileName().toString();
    String encoding = ENCODINGS.get(extension(name));
    String plain = encoding == null ? name : name.substring(0, name.lastIndexOf('.'));
    String type = TYPES.getOrDefault(extension(plain), "application/octet-stream");
    Answer answer =
        Answer.of(200, type, Files.readAllBytes(file)).with("cache-control", cacheControl(path));
    if (encoding != null) {
      answer = answer.with("content-encoding", encoding);
    }
    answer = answer.with("etag", tag(answer.body()));
    return isKnown(call.header("if-none-match"), tag(answer.body())) ? notModified(answer) : answer;
  }

  private static Answer notModified(Answer answer) {
    Answer short304 = Answer.empty(304);
    for (String name : List.of("cache-control", "etag")) {
      String value = answer.headers().get(name);
      short304 = value == null ? short304 : short304.with(name, value);
    }
    return short304;
  }

  /// The name of a file, or null where no address of a file looks like this: broken or hidden
  /// escapes, control characters, a way up.
  private static @Nullable String key(String path) {
    String key = Percent.strict(path);
    boolean plain = path.chars().allMatch(c -> c > ' ' && c < 127);
    if (key == null
        || !plain
        || !path.startsWith("/")
        || path.toLowerCase(Locale.ROOT).contains("%2f")) {
      return null;
    }
    boolean odd = key.chars().anyMatch(c -> c < ' ' || c == 127 || c == '\\');
    List<String> segments = List.of(key.split("/", -1));
    return odd || segments.contains(".") || segments.contains("..") ? null : key;
  }

  private @Nullable Path file(String key) throws IOException {
    List<String> segments = Arrays.asList(key.substring(1).split("/", -1));
    boolean hidden =
        segments.stream()
            .anyMatch(
                segment ->
                    segment.isEmpty()
                        || (segment.startsWith(".") && !segment.equals(".well-known")));
    // A name longer than the file system takes is no file either.
    boolean unthinkable = segments.stream().anyMatch(segment -> segment.length() > 200);
    if (hidden || unthinkable) {
      return null;
    }
    Path file = folder.resolve(key.substring(1));
    if (!Files.isRegularFile(file)) {
      return null;
    }
    // A link must not lead out of the site.
    return file.toRealPath().startsWith(folder.toRealPath()) ? file : null;
  }

  private String cacheControl(String path) {
    return cacheControl.entrySet().stream()
        .filter(rule -> PathPattern.fits(rule.getKey(), path))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("no-store");
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isKnown(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Answers made smaller on their way. CloudFront compresses only what it keeps, and keeps no answer
/// of a function (docs/decisions/0029).
///
/// Never where a secret and what somebody else can choose stand in one answer: by how long it gets,
/// they could guess the secret (BREACH).
final class Gzip {
  /// UTF-16 units; below, it fits into one packet anyway.
  private static final int LEAST = 1000;

  private static final String HEADER = "content-encoding";
  private static final String NAME = "gzip";

  private Gzip() {}

  /// The same answer, marked to go out compressed where that is worth it and the client takes it.
  static Response offered(Request request, Response response) {
    boolean worthIt = response.body().length() >= LEAST;
    return worthIt && isTaken(request.header("accept-encoding"))
        ? response.with(HEADER, NAME)
        : response;
  }

  /// Whether `offered` marked it; `HEAD` has the mark and no body.
  static boolean isMarked(Response response) {
    return NAME.equals(response.headers().get(HEADER)) && !response.body().isEmpty();
  }

  /// As the platform takes bytes.
  static String base64(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /// By name alone (RFC 9110, 12.5.3): `*` may mean what a browser has never heard of.
  private static boolean isTaken(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String item : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String plain = item.replace(" ", "");
      if (plain.equals(NAME)) {
        return true;
      }
      if (plain.startsWith("gzip;q=")) {
        return !plain.substring("gzip;q=".length()).matches("0(\\.0*)?");
      }
    }
    return false;
  }
}

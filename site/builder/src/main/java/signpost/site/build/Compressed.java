package signpost.site.build;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// What the edge asks for in the place of a file, by what a browser takes: the same in brotli
/// (`.br`) and in gzip (`.gz`), each as small as it gets. `site/edge/viewer-request.js` names them.
final class Compressed {
  private static final Encoder.Parameters SMALLEST =
      new Encoder.Parameters().setQuality(11).setMode(Encoder.Mode.TEXT);

  private Compressed() {}

  static boolean isBeside(Path file) {
    return Files.isRegularFile(beside(file, ".br")) && Files.isRegularFile(beside(file, ".gz"));
  }

  static void writeBeside(Path file) {
    Brotli4jLoader.ensureAvailability();
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(beside(file, ".br"), Encoder.compress(bytes, SMALLEST));
      Files.write(beside(file, ".gz"), gzip(bytes));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// @param suffix `.br` or `.gz`
  static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new Smallest(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static final class Smallest extends GZIPOutputStream {
    Smallest(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

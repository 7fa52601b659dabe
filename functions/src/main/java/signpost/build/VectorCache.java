package signpost.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Vectors that were encoded before, by what was encoded: a file that may be deleted at any time.
/// Vectors are rounded to half precision whether they come from the file or not, so that a build
/// gives the same bytes with it and without.
///
/// The file: for each vector 16 bytes of the text's SHA-256, and `Transformer.DIMENSIONS` half
/// floats.
public final class VectorCache {
  private static final int KEY = 16;
  private static final int ENTRY = KEY + 2 * Transformer.DIMENSIONS;

  private record Key(long high, long low) {}

  private final Path file;
  private final Map<Key, short[]> vectors = new LinkedHashMap<>();

  public VectorCache(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      read();
    }
  }

  private void read() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      // A file that was cut short holds as many as are whole.
      for (long left = Files.size(file) / ENTRY; left > 0; left--) {
        Key key = new Key(in.readLong(), in.readLong());
        short[] vector = new short[Transformer.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readShort();
        }
        vectors.put(key, vector);
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /// The vectors of the texts in their order.
  ///
  /// @param encode encodes many texts; only what is missing is asked for, and the encoder is made
  ///   only where something is
  public List<float[]> of(
      List<String> texts, Supplier<Function<List<String>, List<float[]>>> encode) {
    LinkedHashSet<String> missing = new LinkedHashSet<>();
    for (String text : texts) {
      if (!vectors.containsKey(key(text))) {
        missing.add(text);
      }
    }
    if (!missing.isEmpty()) {
      List<String> asked = List.copyOf(missing);
      List<float[]> encoded = encode.get().apply(asked);
      for (int i = 0; i < encoded.size(); i++) {
        vectors.put(key(asked.get(i)), halves(encoded.get(i)));
      }
      write();
    }
    List<float[]> found = new ArrayList<>(texts.size());
    for (String text : texts) {
      found.add(wholes(vectors.get(key(text))));
    }
    return found;
  }

  private void write() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path fresh = Files.createTempFile(Files.createDirectories(folder), "vectors", ".part");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 20))) {
        for (Map.Entry<Key, short[]> entry : vectors.entrySet()) {
          out.writeLong(entry.getKey().high());
          out.writeLong(entry.getKey().low());
          for (short half : entry.getValue()) {
            out.writeShort(half);
          }
        }
      }
      // Whole or not at all: two builds may run at once.
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static Key key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Key(number(hash, 0), number(hash, 8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      number = number << 8 | (bytes[i] & 0xFF);
    }
    return number;
  }

  private static short[] halves(float[] vector) {
    short[] halves = new short[vector.length];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = Float.floatToFloat16(vector[i]);
    }
    return halves;
  }

  private static float[] wholes(short @Nullable [] halves) {
    if (halves == null) {
      throw new IllegalStateException("encoded, and not there");
    }
    float[] vector = new float[halves.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(halves[i]);
    }
    return vector;
  }
}

package signpost.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import signpost.guidance.PieceTable;

/// `encoder/general.table`: the encoder's rows as they were fitted to general text, and the space
/// that they share with the transformers. `encoder/README.md` says what it was made from.
///
/// ```
/// int          magic "SGT1"
/// int          dimensions, models, pieces
/// …            models: string (Java's modified UTF-8) its name, float[384] its mean
/// float[]      the projection, row by row
/// …            pieces in the order of their bytes: string, float scale, byte[] row
/// ```
public record EncoderTable(SharedSpace space, PieceTable pieces) {
  private static final int MAGIC = 0x53475431;

  public static EncoderTable read(Path file) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException(file + " is no table of this version");
      }
      int dimensions = in.readInt();
      int models = in.readInt();
      int size = in.readInt();
      List<Transformer.Model> names = new ArrayList<>();
      List<float[]> means = new ArrayList<>();
      for (int i = 0; i < models; i++) {
        names.add(Transformer.Model.valueOf(in.readUTF()));
        means.add(floats(in, Transformer.DIMENSIONS));
      }
      List<float[]> projection = new ArrayList<>();
      for (int i = 0; i < dimensions; i++) {
        projection.add(floats(in, models * Transformer.DIMENSIONS));
      }
      List<String> pieces = new ArrayList<>();
      List<Float> scales = new ArrayList<>();
      List<byte[]> rows = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        pieces.add(in.readUTF());
        scales.add(in.readFloat());
        rows.add(in.readNBytes(dimensions));
      }
      return new EncoderTable(
          new SharedSpace(names, means, projection),
          new PieceTable(dimensions, pieces, scales, rows));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /// Rows in int8, one scale each.
  ///
  /// @param pieces in the order of their bytes
  public static PieceTable small(List<String> pieces, List<float[]> rows) {
    List<Float> scales = new ArrayList<>();
    List<byte[]> small = new ArrayList<>();
    for (float[] row : rows) {
      float largest = 0;
      for (float number : row) {
        largest = Math.max(largest, Math.abs(number));
      }
      byte[] numbers = new byte[row.length];
      for (int i = 0; i < row.length && largest > 0; i++) {
        numbers[i] = (byte) Math.round(row[i] * Byte.MAX_VALUE / largest);
      }
      scales.add(largest / Byte.MAX_VALUE);
      small.add(numbers);
    }
    return new PieceTable(rows.getFirst().length, pieces, scales, small);
  }

  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(space.dimensions());
      out.writeInt(space.models().size());
      out.writeInt(pieces.pieces().size());
      for (int i = 0; i < space.models().size(); i++) {
        out.writeUTF(space.models().get(i).name());
        write(out, space.means().get(i));
      }
      for (float[] row : space.projection()) {
        write(out, row);
      }
      for (int i = 0; i < pieces.pieces().size(); i++) {
        out.writeUTF(pieces.pieces().get(i));
        out.writeFloat(pieces.scales().get(i));
        out.write(pieces.rows().get(i));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, float[] numbers) throws IOException {
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }

  private static float[] floats(DataInputStream in, int size) throws IOException {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = in.readFloat();
    }
    return numbers;
  }
}

package signpost.guidance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The static encoder: a question's vector is the sum of the rows of its pieces, which were fitted
/// so that the sum points where transformers point (docs/search.md). A table lookup, no network.
final class QueryEncoder implements WordPiece.Pieces {
  private final Bytes bytes;
  private final int table;
  private final int pieces;
  private final int rows;
  private final int dimensions;

  /// @param table offset of the pieces' offsets, which the rows follow
  QueryEncoder(Bytes bytes, int table, int pieces, int dimensions) {
    this.bytes = bytes;
    this.table = table;
    this.pieces = pieces;
    this.dimensions = dimensions;
    rows = table + pieces * Integer.BYTES;
  }

  @Override
  public int number(String piece) {
    return bytes.find(0, table, pieces, piece.getBytes(StandardCharsets.UTF_8));
  }

  /// Null where nothing of the words has a row.
  @Nullable SmallVector encode(List<String> words) {
    if (pieces == 0) {
      return null;
    }
    float[] sum = new float[dimensions];
    int[] numbers = QueryPieces.of(words, this);
    for (int number : numbers) {
      int at = rows + number * (Float.BYTES + dimensions);
      bytes.add(at + Float.BYTES, bytes.real(at), sum);
    }
    return numbers.length == 0 || Arrays.equals(sum, new float[dimensions])
        ? null
        : SmallVector.of(sum);
  }

  static int size(PieceTable table) {
    return table.pieces().size() * (Integer.BYTES + Float.BYTES + table.dimensions());
  }

  /// Offsets and rows, and behind them the pieces themselves.
  ///
  /// @param at the offset that this is written at
  static void write(IndexWriter.Out out, PieceTable table, int at) {
    int string = at + size(table);
    for (String piece : table.pieces()) {
      out.integer(string);
      string += Integer.BYTES + piece.getBytes(StandardCharsets.UTF_8).length;
    }
    for (int i = 0; i < table.pieces().size(); i++) {
      out.real(table.scales().get(i));
      out.bytes(table.rows().get(i));
    }
    for (String piece : table.pieces()) {
      out.string(piece);
    }
  }
}

package signpost.guidance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The static encoder: a question's vector is the sum of the rows of its pieces, which were fitted
/// so that the sum points where transformers point (docs/search.md). A table lookup, no network.
final class QueryEncoder implements WordPiece.Pieces {
  private final Bytes bytes;
  private final Names pieces;
  private final boolean isEmpty;
  private final int rows;
  private final int dimensions;

  /// @param table offset of the pieces' offsets, which their names' places and the rows follow
  QueryEncoder(Bytes bytes, int table, int pieces, int dimensions) {
    this.bytes = bytes;
    int names = table + pieces * Integer.BYTES;
    this.pieces = new Names(bytes, 0, table, pieces, names);
    this.isEmpty = pieces == 0;
    this.dimensions = dimensions;
    rows = names + Names.size(pieces);
  }

  @Override
  public int number(String piece) {
    return pieces.number(piece);
  }

  /// Null where nothing of the words has a row.
  @Nullable SmallVector encode(List<String> words) {
    if (isEmpty) {
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
    int pieces = table.pieces().size();
    return pieces * (Integer.BYTES + Float.BYTES + table.dimensions()) + Names.size(pieces);
  }

  /// Offsets, their names' places and rows, and behind them the pieces themselves.
  ///
  /// @param at the offset that this is written at
  static void write(IndexWriter.Out out, PieceTable table, int at) {
    int string = at + size(table);
    for (String piece : table.pieces()) {
      out.integer(string);
      string += Integer.BYTES + piece.getBytes(StandardCharsets.UTF_8).length;
    }
    Names.write(out, table.pieces());
    for (int i = 0; i < table.pieces().size(); i++) {
      out.real(table.scales().get(i));
      out.bytes(table.rows().get(i));
    }
    for (String piece : table.pieces()) {
      out.string(piece);
    }
  }
}

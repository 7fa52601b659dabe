package signpost.guidance;

import java.util.List;

/// What a question's vector is made from: a row for each piece of a vocabulary.
///
/// @param dimensions a multiple of 64
/// @param pieces in the order of their bytes in UTF-8
/// @param scales what a row's numbers are multiplied by
/// @param rows `dimensions` numbers each
public record PieceTable(
    int dimensions, List<String> pieces, List<Float> scales, List<byte[]> rows) {
  /// For an index without vectors.
  public static final PieceTable NONE = new PieceTable(0, List.of(), List.of(), List.of());

  public PieceTable {
    if (dimensions % Long.SIZE != 0
        || pieces.size() != rows.size()
        || scales.size() != rows.size()
        || rows.stream().anyMatch(row -> row.length != dimensions)) {
      throw new IllegalArgumentException("a row and a scale for each piece, of a multiple of 64");
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (IndexWriter.compareBytes(pieces.get(i - 1), pieces.get(i)) >= 0) {
        throw new IllegalArgumentException("pieces are in the order of their bytes");
      }
    }
  }
}

package signpost.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import signpost.guidance.PieceTable;
import signpost.guidance.QueryPieces;
import signpost.guidance.WordPiece;

/// Fits the general table further, to what a collection speaks of: its texts, and spans of their
/// words with some left out, must point where the transformers point. Beside each of them stands a
/// handful of words at random, which must go on pointing where they did, so that what is general is
/// not unlearnt. Then they learn to rank the collection as the transformers do (`Ranking`).
public final class Adaptation {
  private static final int PASSES = 4;
  private static final float RATE = 0.03f;
  private static final int RANKING_PASSES = 3;
  private static final float RANKING_RATE = 0.02f;
  private static final double DROP = 0.1;
  private static final int SPANS_PER_TEXT = 3;
  private static final int SHORTEST_SPAN = 2;
  private static final int LONGEST_SPAN = 10;
  private static final double WORDS_LEFT_OUT = 0.15;
  private static final int HANDFUL = 8;
  private static final long SEED = 13;

  private final PieceTable table;
  private final TextVectors vectors;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final WordPiece.Pieces pieces = piece -> numbers.getOrDefault(piece, -1);

  public Adaptation(PieceTable table, TextVectors vectors) {
    this.table = table;
    this.vectors = vectors;
    for (String piece : table.pieces()) {
      numbers.put(piece, numbers.size());
    }
  }

  /// @param texts of the collection
  /// @param documents vectors of its whole documents
  public PieceTable to(List<String> texts, List<float[]> documents) {
    float[][] rows = new float[table.pieces().size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[table.dimensions()];
      for (int d = 0; d < rows[i].length; d++) {
        rows[i][d] = table.scales().get(i) * table.rows().get(i)[d];
      }
    }
    Fit fit = new Fit(rows);
    Set<String> learnt = new LinkedHashSet<>(texts);
    texts.forEach(text -> learnt.addAll(spans(text)));
    List<float[]> targets = new ArrayList<>(vectors.of(List.copyOf(learnt)));
    List<int[]> sentences = new ArrayList<>();
    learnt.forEach(text -> sentences.add(QueryPieces.of(text, pieces)));
    for (int i = learnt.size(); i > 0; i--) {
      int[] handful = handful(i);
      sentences.add(handful);
      targets.add(fit.sum(handful));
    }
    for (int pass = 0; pass < PASSES; pass++) {
      fit.pass(sentences, targets, RATE * (1 - (float) pass / PASSES), DROP, pass);
    }
    Ranking ranking = new Ranking(documents);
    for (int pass = 0; pass < RANKING_PASSES; pass++) {
      fit.pass(
          sentences.subList(0, learnt.size()),
          targets.subList(0, learnt.size()),
          ranking,
          RANKING_RATE * (1 - (float) pass / RANKING_PASSES),
          DROP,
          PASSES + pass);
    }
    return EncoderTable.small(table.pieces(), Arrays.asList(rows));
  }

  private int[] handful(int number) {
    Random random = new Random(SEED + number);
    return random.ints(HANDFUL, 0, table.pieces().size()).toArray();
  }

  /// Always the same for a text, so that an editor's change asks the transformers for that text's
  /// alone.
  private static List<String> spans(String text) {
    String[] words = text.split("\\s+", -1);
    Random random = new Random(SEED + text.hashCode());
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < SPANS_PER_TEXT && words.length > SHORTEST_SPAN; i++) {
      int length =
          Math.min(
              words.length - 1, SHORTEST_SPAN + random.nextInt(LONGEST_SPAN - SHORTEST_SPAN + 1));
      int from = random.nextInt(words.length - length + 1);
      List<String> kept = new ArrayList<>();
      for (int word = from; word < from + length; word++) {
        if (random.nextDouble() >= WORDS_LEFT_OUT) {
          kept.add(words[word]);
        }
      }
      if (!kept.isEmpty()) {
        spans.add(String.join(" ", kept));
      }
    }
    return spans;
  }
}

package signpost.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signpost.build.EncoderTable;
import signpost.build.Fit;
import signpost.build.SharedSpace;
import signpost.build.Transformer;
import signpost.build.VectorCache;
import signpost.build.Vectors;
import signpost.guidance.PieceTable;
import signpost.guidance.QueryPieces;
import signpost.guidance.WordPiece;

/// Makes `encoder/general.table`.
///
/// Arguments: the package of small talk, the folder to remember encodings in, the file to write.
public final class MakeTable {
  private static final List<Transformer.Model> MODELS =
      List.of(Transformer.Model.MINILM, Transformer.Model.BGE);
  private static final int DIMENSIONS = 384;

  /// Sentences whose covariance finds the space.
  private static final int FOR_SPACE = 20_000;

  /// Sentences that are fitted to by nobody, to see whether the fit is true of others.
  private static final int HELD_OUT = 3_000;

  private static final int PASSES = 6;
  private static final float RATE = 0.05f;
  private static final double DROP = 0.1;

  /// Smooth inverse frequency (Arora et al. 2017) of a piece's rank, as though by Zipf's law.
  private static final double SMOOTH = 1e-3;

  /// Pieces that are no words come first in the vocabulary.
  private static final int FIRST_WORD = 996;

  private static final double LENGTH_AT_FIRST = 0.3;

  private final Path cache;
  private final Map<String, Integer> vocabulary = Transformer.vocabulary(MODELS.getFirst());
  private final WordPiece.Pieces pieces = piece -> vocabulary.getOrDefault(piece, -1);

  private MakeTable(Path cache) {
    this.cache = cache;
  }

  public static void main(String[] args) throws IOException {
    try (InputStream talk = Files.newInputStream(Path.of(args[0]))) {
      EncoderTable table = new MakeTable(Path.of(args[1])).make(Corpus.read(talk));
      Files.write(Path.of(args[2]), table.toBytes());
    }
  }

  private EncoderTable make(List<String> corpus) {
    List<List<float[]>> byModel = new ArrayList<>();
    List<float[]> means = new ArrayList<>();
    for (Transformer.Model model : MODELS) {
      byModel.add(Encoding.of(model, corpus, cache));
      means.add(Space.mean(byModel.getLast()));
    }
    SharedSpace unprojected = new SharedSpace(MODELS, means, List.of());
    List<float[]> some = new ArrayList<>();
    for (int i = 0; i < Math.min(FOR_SPACE, corpus.size()); i++) {
      some.add(unprojected.sideBySide(each(byModel, i)));
    }
    SharedSpace space =
        new SharedSpace(MODELS, means, Arrays.asList(Space.directions(some, DIMENSIONS)));
    List<float[]> targets = new ArrayList<>();
    List<int[]> sentences = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      targets.add(space.of(each(byModel, i)));
      sentences.add(QueryPieces.of(corpus.get(i), pieces));
    }
    float[][] rows = alone(space);
    fit(rows, sentences, targets);
    return new EncoderTable(space, small(rows));
  }

  private void fit(float[][] rows, List<int[]> sentences, List<float[]> targets) {
    Fit fit = new Fit(rows);
    int held = Math.min(HELD_OUT, sentences.size() / 10);
    List<int[]> heldSentences = sentences.subList(0, held);
    List<float[]> heldTargets = targets.subList(0, held);
    say("before", fit.cosine(heldSentences, heldTargets));
    for (int pass = 0; pass < PASSES; pass++) {
      fit.pass(
          sentences.subList(held, sentences.size()),
          targets.subList(held, targets.size()),
          RATE * (1 - 0.8f * pass / PASSES),
          DROP,
          pass);
      say("pass " + (pass + 1), fit.cosine(heldSentences, heldTargets));
    }
  }

  private static void say(String when, double cosine) {
    System.out.printf(Locale.ROOT, "%s: held-out mean cosine %.4f%n", when, cosine);
  }

  private static List<float[]> each(List<List<float[]>> byModel, int text) {
    return byModel.stream().map(vectors -> vectors.get(text)).toList();
  }

  /// What the transformers say of each piece alone: where the fit begins, and what stays of pieces
  /// that no sentence has.
  private float[][] alone(SharedSpace space) {
    String[] names = new String[vocabulary.size()];
    vocabulary.forEach((piece, number) -> names[number] = piece);
    List<List<float[]>> byModel = MODELS.stream().map(model -> alone(model, names)).toList();
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      vectors.add(space.of(each(byModel, i)));
    }
    float[] mean = Space.mean(vectors);
    float[][] rows = new float[names.length][];
    for (int i = 0; i < rows.length; i++) {
      float[] row = vectors.get(i).clone();
      for (int d = 0; d < row.length; d++) {
        row[d] -= mean[d];
      }
      rows[i] = Vectors.normalised(row);
      double frequency = 1 / (Math.max(1, i - FIRST_WORD + 1) * Math.log(names.length));
      float weight = (float) (LENGTH_AT_FIRST * SMOOTH / (SMOOTH + frequency));
      for (int d = 0; d < row.length; d++) {
        rows[i][d] *= weight;
      }
    }
    return rows;
  }

  private List<float[]> alone(Transformer.Model model, String[] names) {
    VectorCache known =
        new VectorCache(cache.resolve(model.name().toLowerCase(Locale.ROOT) + ".pieces"));
    // The mark keeps a piece apart from a text of the same letters.
    List<String> marked = Arrays.stream(names).map(name -> "\u0001" + name).toList();
    return known.of(
        marked,
        () ->
            missing -> {
              try (Transformer transformer = new Transformer(model)) {
                return missing.parallelStream()
                    .map(
                        piece -> {
                          List<Integer> ids = new ArrayList<>(transformer.pieces(""));
                          ids.add(transformer.number(piece.substring(1)));
                          return transformer.encode(ids);
                        })
                    .toList();
              }
            });
  }

  /// In int8, without the pieces that a question's words cannot have.
  private PieceTable small(float[][] rows) {
    List<String> kept =
        vocabulary.keySet().stream()
            .filter(piece -> piece.matches("(##)?[a-z0-9]+"))
            .sorted((one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other)))
            .toList();
    return EncoderTable.small(
        kept, kept.stream().map(piece -> rows[pieces.number(piece)]).toList());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

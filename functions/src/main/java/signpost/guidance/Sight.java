package signpost.guidance;

/// What a model sees of a question, to train it with.
public final class Sight {
  /// Marks that there can be.
  public static final int MARKS = Marks.SIZE;

  /// Numbers below `MARKS`, each once.
  public final int[] marks;

  /// The question's vector, of length 1; zeros where the encoder knows nothing of it.
  public final float[] vector;

  public Sight(Index index, String question) {
    Asked asked = new Asked(Words.ofQuestion(question), index);
    marks = asked.marks.stream().toArray();
    vector = new float[index.vectors().dimensions()];
    SmallVector small = asked.vector;
    for (int d = 0; small != null && d < vector.length; d++) {
      vector[d] = small.scale * small.numbers[d];
    }
  }
}

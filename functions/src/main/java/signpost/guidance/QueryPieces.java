package signpost.guidance;

import java.util.Arrays;
import java.util.List;

/// The pieces of a question that the encoder's table has rows for. Apostrophes and punctuation are
/// gone before, and people leave them out anyway: the table was fitted to what is left.
public final class QueryPieces {
  private QueryPieces() {}

  public static int[] of(String text, WordPiece.Pieces vocabulary) {
    return of(Words.ofQuestion(text), vocabulary);
  }

  static int[] of(List<String> words, WordPiece.Pieces vocabulary) {
    WordPiece wordPiece = new WordPiece(vocabulary);
    Numbers numbers = new Numbers();
    for (String word : words) {
      wordPiece.cut(word, numbers);
    }
    return numbers.toArray();
  }

  private static final class Numbers implements WordPiece.Sink {
    private int[] numbers = new int[32];
    private int size;

    @Override
    public void add(int piece) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = piece;
    }

    private int[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}

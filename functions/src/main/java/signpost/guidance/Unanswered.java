package signpost.guidance;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import signpost.http.BuiltFile;
import signpost.http.Hmac;

/// What is left of a question that found no good answer, on its way through the visitor's browser
/// to whoever counts it: the numbers of those stems that the index knows, and a seal. So no name,
/// number or address that somebody typed can be in it. The seal belongs to one build of the index,
/// whose numbers are its own; it keeps lists apart that were made elsewhere, and is no secret
/// (docs/decisions/0015).
public final class Unanswered {
  /// More say less: nobody else asks the same.
  private static final int MOST_STEMS = 6;

  private static final int FEWEST_STEMS = 2;
  private static final int SEAL_BYTES = 8;

  private final Index index;

  /// No key yet: only who found no good answer needs one, and it costs a start milliseconds.
  private final byte[] mark;

  private Unanswered(Index index, byte[] mark) {
    this.index = index;
    this.mark = mark;
  }

  static Unanswered of(Index index) {
    return new Unanswered(index, BuiltFile.bytes(Unanswered.class, "guidance.mark"));
  }

  public static Unanswered read() {
    return of(GuidanceFunction.index());
  }

  /// The sealed numbers, such as `12.407.ab12cd34ab12cd34`; empty where too little or too much is
  /// known of the question to be asked alike by others.
  String sealed(String question) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String stem : Words.stems(Words.ofQuestion(question))) {
      int number = index.stem(stem);
      if (number >= 0) {
        numbers.add(number);
      }
    }
    if (numbers.size() < FEWEST_STEMS || numbers.size() > MOST_STEMS) {
      return "";
    }
    StringBuilder list = new StringBuilder();
    for (int number : numbers) {
      list.append(number).append('.');
    }
    return list + seal(list.toString());
  }

  /// The stems of a list that this index has sealed, in the order of the alphabet; null of any
  /// other.
  public @Nullable List<String> stems(String sealed) {
    int end = sealed.lastIndexOf('.') + 1;
    String list = sealed.substring(0, end);
    if (sealed.length() > 80 || !seal(list).equals(sealed.substring(end))) {
      return null;
    }
    List<String> stems = new ArrayList<>();
    for (String number : list.substring(0, end - 1).split("\\.", -1)) {
      String stem = index.stem(Integer.parseInt(number));
      if (stem == null) {
        return null;
      }
      stems.add(stem);
    }
    stems.sort(null);
    return stems;
  }

  private String seal(String list) {
    return HexFormat.of().formatHex(Hmac.of(Hmac.key(mark), list), 0, SEAL_BYTES);
  }
}

package signpost.guidance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds the number of a string of the index by its hash: a question asks for a hundred of these,
/// and to halve a list of thousands each time was a tenth of its answer.
///
/// In the index: twice as many ints as there are strings, each 0 or the number of a string and 1. A
/// string's place is given by its hash; where that is taken, it is in the next that was free.
final class Names {
  private final Bytes bytes;
  private final int base;
  private final int offsets;
  private final int places;
  private final int at;

  /// @param base what the strings' offsets count from
  /// @param offsets where those are, an int each
  /// @param count of strings
  /// @param at where the places are
  Names(Bytes bytes, int base, int offsets, int count, int at) {
    this.bytes = bytes;
    this.base = base;
    this.offsets = offsets;
    this.places = places(count);
    this.at = at;
  }

  /// The number of a string, or -1.
  int number(String name) {
    if (places == 0) {
      return -1;
    }
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int place = place(wanted, places); ; place = next(place, places)) {
      int number = bytes.integer(at + Integer.BYTES * place) - 1;
      if (number < 0 || bytes.isString(offset(number), wanted)) {
        return number;
      }
    }
  }

  private int offset(int number) {
    return base + bytes.integer(offsets + Integer.BYTES * number);
  }

  private static int places(int count) {
    return 2 * count;
  }

  private static int place(byte[] name, int places) {
    // Multiplied by the golden ratio, so that names that are alike get far from each other.
    long spread = Integer.toUnsignedLong(Arrays.hashCode(name) * 0x9E3779B1);
    return (int) ((spread * places) >>> Integer.SIZE);
  }

  private static int next(int place, int places) {
    return place + 1 == places ? 0 : place + 1;
  }

  /// Bytes that the places of so many strings take.
  static int size(int count) {
    return Integer.BYTES * places(count);
  }

  /// @param names in the order of their numbers, each once
  static void write(IndexWriter.Out out, List<String> names) {
    int[] taken = new int[places(names.size())];
    for (int number = 0; number < names.size(); number++) {
      byte[] name = names.get(number).getBytes(StandardCharsets.UTF_8);
      int place = place(name, taken.length);
      while (taken[place] != 0) {
        place = next(place, taken.length);
      }
      taken[place] = number + 1;
    }
    for (int number : taken) {
      out.integer(number);
    }
  }
}

package signpost.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Everything by its first letter.
///
/// @param letters in the order of the alphabet, only those under which something stands
public record AToZPage(List<Letter> letters) {

  /// @param letter upper case; `0-9` for what begins with a digit
  public record Letter(String letter, List<Link> links) {
    public Letter {
      Require.text("letter", letter);
      links = List.copyOf(links);
    }

    /// What a link within the page points at.
    public String anchor() {
      return "letter-" + letter.toLowerCase(Locale.ROOT);
    }
  }

  public AToZPage {
    letters = List.copyOf(letters);
  }

  /// @param links in any order
  public static AToZPage of(List<Link> links) {
    Map<String, List<Link>> byLetter = new TreeMap<>();
    for (Link link : links) {
      byLetter.computeIfAbsent(letter(link.text()), letter -> new ArrayList<>()).add(link);
    }
    List<Letter> letters = new ArrayList<>();
    byLetter.forEach(
        (letter, under) -> {
          under.sort(
              Comparator.comparing((Link link) -> link.text().toLowerCase(Locale.ROOT))
                  .thenComparing(Link::url));
          letters.add(new Letter(letter, under));
        });
    return new AToZPage(letters);
  }

  private static String letter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        return "0-9";
      }
      if (Character.isLetter(c)) {
        return String.valueOf(Character.toUpperCase(c));
      }
    }
    return "0-9";
  }
}

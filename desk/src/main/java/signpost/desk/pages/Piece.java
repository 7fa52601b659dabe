package signpost.desk.pages;

import java.util.ArrayList;
import java.util.List;
import signpost.feedback.PersonalData;

/// A piece of what somebody wrote.
///
/// @param covered whether it names or reaches a person: what it is instead of what it says
public record Piece(String text, boolean covered) {

  /// The text with what is personal in it covered.
  public static List<Piece> covered(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (PersonalData.Span span : PersonalData.in(text)) {
      add(pieces, text.substring(from, span.start()));
      pieces.add(new Piece(name(span.kind()), true));
      from = span.end();
    }
    add(pieces, text.substring(from));
    return pieces;
  }

  /// The text as it was sent.
  public static List<Piece> open(String text) {
    return List.of(new Piece(text, false));
  }

  /// The beginning of the covered text, in one line.
  public static List<Piece> excerpt(String text, int length) {
    List<Piece> excerpt = new ArrayList<>();
    int left = length;
    for (Piece piece : covered(text.replaceAll("\\s+", " "))) {
      if (left <= 0) {
        break;
      }
      if (piece.covered() || piece.text().length() <= left) {
        excerpt.add(piece);
      } else {
        int end = left;
        if (Character.isLowSurrogate(piece.text().charAt(end))) {
          end--;
        }
        excerpt.add(new Piece(piece.text().substring(0, end) + "\u2026", false));
      }
      left -= piece.text().length();
    }
    return excerpt;
  }

  private static void add(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, false));
    }
  }

  private static String name(PersonalData.Kind kind) {
    return switch (kind) {
      case EMAIL -> "email address";
      case NATIONAL_INSURANCE -> "National Insurance number";
      case CARD -> "card number";
      case NHS -> "NHS number";
      case PHONE -> "telephone number";
      case POSTCODE -> "postcode";
    };
  }
}

package signpost.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what names or reaches a person in a text: email addresses, telephone numbers, postcodes,
/// National Insurance, NHS and card numbers. It is found when the text is written and masked where
/// it is shown; the text itself stays as it was sent.
public final class PersonalData {
  /// @param start index of its first character (UTF-16)
  /// @param end index after its last one
  public record Span(int start, int end, Kind kind) {}

  public enum Kind {
    EMAIL("[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}"),
    /// National Insurance number (source: HMRC, NIM39110).
    NATIONAL_INSURANCE(
        "(?i)\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2}"
            + " ?[A-D]\\b"),
    CARD("(?<![\\d-])\\d(?:[ -]?\\d){12,18}(?![\\d-])"),
    /// In groups, or ten digits with a check digit (source: NHS Data Dictionary, "NHS NUMBER").
    NHS("(?<![\\d-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d-])"),
    /// United Kingdom numbers, and international ones with a plus.
    PHONE(
        "(?<![\\w-])(?:\\+\\d{1,3}[ -]?(?:\\(0\\)[ -]?)?|\\(?0)\\d(?:["
            + " ()-]{0,2}\\d){7,11}(?![\\w-])"),
    POSTCODE(
        "(?i)\\b(?:[A-PR-UWYZ]\\d[A-HJKPS-UW\\d]?|[A-PR-UWYZ][A-HK-Y]\\d[ABEHMNPRV-Y\\d]?)"
            + " ?\\d[ABD-HJLNP-UW-Z]{2}\\b");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final Pattern UUID =
      Pattern.compile("(?i)\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b");

  private PersonalData() {}

  /// In the order in which they stand, none within another.
  public static List<Span> in(String text) {
    // A UUID is full of digits, and no person's.
    String looked = UUID.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    List<Span> spans = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(looked);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end(), kind);
        if (isReal(kind, matcher.group())
            && spans.stream().noneMatch(other -> meets(other, span))) {
          spans.add(span);
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  /// The text with what was found covered.
  public static String masked(String text, List<Span> spans) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      masked.append(text, from, span.start()).append("█".repeat(6));
      from = span.end();
    }
    return masked.append(text.substring(from)).toString();
  }

  private static boolean meets(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static boolean isReal(Kind kind, String found) {
    return switch (kind) {
      case CARD -> hasLuhnDigit(digits(found));
      case NHS -> hasNhsDigit(digits(found)) && !found.startsWith("0");
      default -> true;
    };
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /// ISO/IEC 7812-1.
  private static boolean hasLuhnDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0 && digits.chars().distinct().count() > 1;
  }

  /// Modulo 11 over the first nine digits.
  private static boolean hasNhsDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check != 10 && check == digits.charAt(9) - '0';
  }
}

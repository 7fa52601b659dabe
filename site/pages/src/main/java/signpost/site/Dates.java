package signpost.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as people here write them. Public for the templates, which are classes of another package.
public final class Dates {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Dates() {}

  /// Such as `23 November 2026`.
  public static String words(LocalDate day) {
    return WORDS.format(day);
  }
}

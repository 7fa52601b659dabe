package signpost.desk.feedback;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import signpost.feedback.Feedback;

/// Which feedback is looked for: all that is given must fit.
///
/// @param list one of the team's lists, a state's name or `quarantined`; empty for all of them
/// @param tag empty for any
/// @param page address of the page that it is about; empty for any
/// @param from first day, or null
/// @param to last day, or null
/// @param words each of which the text, the reply or the page must hold, in any case; empty for any
public record Filter(
    String list,
    String tag,
    String page,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String words) {

  public static final Filter ALL = new Filter("", "", "", null, null, "");

  public Filter inList(String other) {
    return new Filter(other, tag, page, from, to, words);
  }

  /// @param kept nothing older is there any more
  Instant notBefore(Instant now, Duration kept) {
    // What was received a second before has had its time; times are in whole seconds.
    Instant oldest = now.minus(kept).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    if (from == null) {
      return oldest;
    }
    Instant day = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    return day.isAfter(oldest) ? day : oldest;
  }

  /// Nothing can be newer than the moment; a clock that is behind another's hides nothing. A day
  /// beyond that is no reason to ask for each month until then.
  Instant before(Instant now) {
    Instant latest = now.plusSeconds(86_400);
    return to == null || !to.isBefore(LocalDate.ofInstant(latest, ZoneOffset.UTC))
        ? latest
        : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// What an index could not tell.
  boolean fits(Feedback feedback) {
    if (!list.isEmpty() && !feedback.list().equals(list)) {
      return false;
    }
    if (!tag.isEmpty() && !feedback.tags().contains(tag)) {
      return false;
    }
    if (!page.isEmpty() && !feedback.page().equals(page)) {
      return false;
    }
    return fitsWords(feedback);
  }

  private boolean fitsWords(Feedback feedback) {
    List<String> wanted = wanted();
    if (wanted.isEmpty()) {
      return true;
    }
    String text = folded(feedback.text() + "\n" + feedback.reply() + "\n" + feedback.page());
    return wanted.stream().allMatch(text::contains);
  }

  private List<String> wanted() {
    return words.isBlank() ? List.of() : List.of(folded(words.strip()).split("\\s+"));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}

package signpost.desk.figures;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Whole days, as UTC has them: those of all that the service counts.
///
/// @param first day, inclusive
/// @param last day, inclusive
public record Period(LocalDate first, LocalDate last) {
  /// Lengths in days that the desk offers.
  public static final List<Integer> LENGTHS = List.of(7, 30, 90);

  public static final int USUAL = 30;

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period that ends before it begins");
    }
  }

  /// The last days, today among them.
  public static Period last(int days, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Period(today.minusDays(days - 1), today);
  }

  /// The week, Monday to Sunday (ISO 8601), that has this day.
  public static Period week(LocalDate day) {
    LocalDate monday = monday(day);
    return new Period(monday, monday.plusDays(6));
  }

  /// The last week that is over.
  public static Period lastWeek(Clock clock) {
    return week(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusWeeks(1));
  }

  /// As many days, right before.
  public Period previous() {
    return new Period(first.minusDays(length()), first.minusDays(1));
  }

  public int length() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
  }

  public List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /// The Mondays of all weeks that it has a day of.
  public List<LocalDate> weeks() {
    return monday(first).datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1)).toList();
  }

  /// Its first moment.
  public Instant from() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The first moment after it.
  public Instant before() {
    return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

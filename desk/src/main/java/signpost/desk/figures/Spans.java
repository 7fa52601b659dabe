package signpost.desk.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What one column of a picture stands for: a day, or of a long period a week, since more columns
/// than a month has days are too thin to tell apart.
///
/// @param unit `day` or `week`
record Spans(String unit, List<Span> all) {
  private static final int MOST_DAYS = 31;

  Spans {
    all = List.copyOf(all);
  }

  /// @param first its first day
  /// @param from place of its first day in the period, inclusive
  /// @param to place of its last day in the period, exclusive
  record Span(LocalDate first, int from, int to) {
    long sum(List<Long> byDay) {
      return byDay.subList(from, to).stream().mapToLong(Long::longValue).sum();
    }
  }

  static Spans of(List<LocalDate> days) {
    boolean weekly = days.size() > MOST_DAYS;
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int day = 1; day <= days.size(); day++) {
      if (day == days.size() || !weekly || days.get(day).getDayOfWeek() == DayOfWeek.MONDAY) {
        spans.add(new Span(days.get(from), from, day));
        from = day;
      }
    }
    return new Spans(weekly ? "week" : "day", spans);
  }

  /// What to bear in mind; empty where nothing.
  String note() {
    return unit.equals("week")
        ? "Weeks begin on Monday; of the first and the last, only the days of the period count."
        : "";
  }
}

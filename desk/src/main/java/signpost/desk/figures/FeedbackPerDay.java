package signpost.desk.figures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import signpost.desk.feedback.Outline;

/// How much feedback came on each day, with which rating. What looks sent by a machine and what the
/// team called spam is only counted as a whole.
///
/// @param days every day of the period, in order
/// @param setApart how many were set apart
public record FeedbackPerDay(List<Day> days, long setApart) {
  /// Ratings from 1 (very poor) to this (very good).
  public static final int BEST = 5;

  public FeedbackPerDay {
    days = List.copyOf(days);
  }

  /// @param byRating how many came without a rating, then with 1 to 5
  /// @param danger of these, how many speak of danger
  public record Day(LocalDate date, List<Long> byRating, long danger) {
    public Day {
      byRating = List.copyOf(byRating);
    }

    /// @param rating 0 for none
    public long of(int rating) {
      return byRating.get(rating);
    }

    public long all() {
      return byRating.stream().mapToLong(Long::longValue).sum();
    }
  }

  static FeedbackPerDay of(Period period, List<Outline> feedback) {
    Map<LocalDate, long[]> ratings = new HashMap<>();
    Map<LocalDate, Long> danger = new HashMap<>();
    long setApart = 0;
    for (Outline one : feedback) {
      if (one.setApart()) {
        setApart++;
        continue;
      }
      LocalDate day = LocalDate.ofInstant(one.received(), ZoneOffset.UTC);
      ratings.computeIfAbsent(day, _ -> new long[BEST + 1])[one.rating()]++;
      if (one.danger()) {
        danger.merge(day, 1L, Long::sum);
      }
    }
    List<Day> days = new ArrayList<>();
    for (LocalDate day : period.days()) {
      long[] counts = ratings.getOrDefault(day, new long[BEST + 1]);
      days.add(
          new Day(
              day,
              IntStream.rangeClosed(0, BEST).mapToObj(rating -> counts[rating]).toList(),
              danger.getOrDefault(day, 0L)));
    }
    return new FeedbackPerDay(days, setApart);
  }

  /// @param rating 0 for none
  public long of(int rating) {
    return days.stream().mapToLong(day -> day.of(rating)).sum();
  }

  public long all() {
    return days.stream().mapToLong(Day::all).sum();
  }

  public long danger() {
    return days.stream().mapToLong(Day::danger).sum();
  }

  /// Of what has a rating; empty where nothing has.
  public OptionalDouble average() {
    long rated = all() - of(0);
    long sum = IntStream.rangeClosed(1, BEST).mapToLong(rating -> rating * of(rating)).sum();
    return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / rated);
  }
}

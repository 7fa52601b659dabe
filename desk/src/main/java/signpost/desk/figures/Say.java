package signpost.desk.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import signpost.feedback.Feedback;

/// How figures are said.
final class Say {
  static final String NOTHING = "Nothing in this period.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private Say() {}

  static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /// Such as "1 item" and "2,000 items".
  static String counted(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  /// Such as `3.4`.
  static String average(OptionalDouble average) {
    return average.isPresent() ? String.format(Locale.UK, "%.1f", average.getAsDouble()) : "none";
  }

  /// Such as `30 November 2026`.
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// Such as `30 Nov`.
  static String shortDay(LocalDate day) {
    // Locale.UK has "Sept" for one month of twelve.
    return SHORT.format(day).replace("Sept", "Sep");
  }

  /// Of a table's column.
  static String head(String unit) {
    return unit.equals("week") ? "Week from" : "Day";
  }

  static String period(Period period) {
    return day(period.first()) + " to " + day(period.last());
  }

  /// In the largest unit that it has one of.
  static String time(Duration time) {
    if (time.toDays() > 0) {
      return counted(time.toDays(), "day");
    }
    if (time.toHours() > 0) {
      return counted(time.toHours(), "hour");
    }
    return counted(Math.max(0, time.toMinutes()), "minute");
  }

  /// A list by its name: a state, or `quarantined`.
  static String list(String name) {
    return switch (name) {
      case "received" -> "Waiting";
      case "acknowledged" -> "Acknowledged";
      case "replied" -> "Replied";
      case "closed" -> "Closed";
      case "spam" -> "Spam";
      case Feedback.QUARANTINED -> "Looks sent by a machine";
      default -> name;
    };
  }
}

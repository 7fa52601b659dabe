package signpost.desk.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import signpost.feedback.Feedback;

/// How the desk says things.
public final class Texts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private Texts() {}

  public static String day(Instant time) {
    return DAY.format(time);
  }

  public static String time(Instant time) {
    return TIME.format(time);
  }

  /// For how long, such as "3 hours".
  public static String duration(Duration time) {
    if (time.toDays() > 0) {
      return counted(time.toDays(), "day");
    }
    if (time.toHours() > 0) {
      return counted(time.toHours(), "hour");
    }
    return counted(Math.max(0, time.toMinutes()), "minute");
  }

  /// Such as "1 item" and "2 items".
  public static String counted(long number, String one) {
    return String.format(Locale.UK, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /// A list by its name: a state, or `quarantined`.
  public static String list(String name) {
    return switch (name) {
      case "" -> "All";
      case "received" -> "Waiting";
      case "acknowledged" -> "Acknowledged";
      case "replied" -> "Replied";
      case "closed" -> "Closed";
      case "spam" -> "Spam";
      case Feedback.QUARANTINED -> "Looks sent by a machine";
      default -> name;
    };
  }

  /// A rating as the form on the site says it; empty where none was given.
  public static String rating(int rating) {
    return switch (rating) {
      case 1 -> "1 of 5, very poor";
      case 2 -> "2 of 5, poor";
      case 3 -> "3 of 5, neither good nor poor";
      case 4 -> "4 of 5, good";
      case 5 -> "5 of 5, very good";
      default -> "";
    };
  }

  /// A deed as the record has it.
  public static String deed(String what, String from, String to) {
    return switch (what) {
      case "state" -> "moved from \u201c" + list(from) + "\u201d to \u201c" + list(to) + "\u201d";
      case "replied" -> "replied";
      case "tagged" -> "gave the tag \u201c" + to + "\u201d";
      case "untagged" -> "took off the tag \u201c" + from + "\u201d";
      case "undone" -> "took the last change back: \u201c" + list(to) + "\u201d again";
      case "opened" -> "looked at what is covered";
      default -> what + (to.isEmpty() ? "" : ": " + to);
    };
  }
}

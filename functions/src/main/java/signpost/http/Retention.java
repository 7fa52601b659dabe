package signpost.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/// How long things are kept, as `content/service.yaml` says and the build left beside the classes.
///
/// @param consents how long an event stays after it has ended to hold
/// @param usage how long a day's counts stay
/// @param feedback how long feedback stays
/// @param feedbackEmail how long an address given with it stays
/// @param unanswered how long a week's counts of questions without an answer stay
/// @param desk how long it stays on record what the team did at its desk
public record Retention(
    Duration consents,
    Duration usage,
    Duration feedback,
    Duration feedbackEmail,
    Duration unanswered,
    Duration desk) {

  public static Retention read() {
    Properties days = new Properties();
    try {
      days.load(new StringReader(BuiltFile.text(Retention.class, "retention.properties")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Retention(
        days(days, "consents"),
        days(days, "usage"),
        days(days, "feedback"),
        days(days, "feedback-email"),
        days(days, "unanswered"),
        days(days, "desk"));
  }

  private static Duration days(Properties days, String name) {
    return Duration.ofDays(Long.parseLong(Objects.requireNonNull(days.getProperty(name), name)));
  }
}

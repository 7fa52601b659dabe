package signpost.desk.feedback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import signpost.feedback.Reference;

/// Where feedback stands in the order of the inbox: danger first, then the newest.
///
/// @param rank as the indexes have it: `1#` for danger or `0#`, then the time
/// @param reference tells two of one moment apart
public record Place(String rank, String reference) implements Comparable<Place> {

  /// As `text` wrote it; null for anything else.
  public static @Nullable Place read(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != 3 || !parts[0].matches("[01]") || Reference.read(parts[2]) == null) {
      return null;
    }
    try {
      return new Place(parts[0] + "#" + Instant.parse(parts[1]), parts[2]);
    } catch (DateTimeException other) {
      return null;
    }
  }

  /// For an address.
  public String text() {
    return rank.charAt(0) + "_" + received() + "_" + reference;
  }

  boolean danger() {
    return rank.startsWith("1#");
  }

  Instant received() {
    return Instant.parse(rank.substring(2));
  }

  YearMonth month() {
    return YearMonth.from(received().atOffset(ZoneOffset.UTC));
  }

  /// Later in the inbox is more.
  @Override
  public int compareTo(Place other) {
    int byRank = other.rank.compareTo(rank);
    return byRank != 0 ? byRank : reference.compareTo(other.reference);
  }
}

package signpost.desk.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signpost.preferences.ConsentEvent;
import signpost.preferences.ConsentItem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Consents on record, by the wording that was asked with; of each record its last choice. Who
/// refused without having consented before is on no record (docs/decisions/0010).
///
/// @param wordings the newest first
public record CookieChoices(List<Wording> wordings) {
  /// As `content/wordings/` shortens it.
  private static final int SHORT_HASH = 12;

  private static final Comparator<Wording> NEWEST_FIRST =
      Comparator.comparing(Wording::name, Comparator.comparingInt(CookieChoices::number))
          .reversed()
          .thenComparing(Wording::name);

  public CookieChoices {
    wordings = List.copyOf(wordings);
  }

  /// @param name as in `content/wordings/`, such as `1-bbd965315f21`
  /// @param records how many
  /// @param holding of these, how many have not ended to hold
  /// @param preferences how many allow settings to be remembered; the others refuse
  /// @param usage how many allow page views to be counted; the others refuse
  public record Wording(String name, long records, long holding, long preferences, long usage) {
    private static Wording of(ConsentEvent event, Instant now) {
      return new Wording(
          event.wording()
              + "-"
              + event.hash().substring(0, Math.min(SHORT_HASH, event.hash().length())),
          1,
          now.isBefore(event.until()) ? 1 : 0,
          event.purposes().preferences() ? 1 : 0,
          event.purposes().usage() ? 1 : 0);
    }

    private Wording and(Wording other) {
      return new Wording(
          name,
          records + other.records,
          holding + other.holding,
          preferences + other.preferences,
          usage + other.usage);
    }
  }

  private record Last(int number, Wording counted) {
    private static Last of(ConsentEvent event, Instant now) {
      return new Last(event.number(), Wording.of(event, now));
    }

    private Last later(Last other) {
      return number >= other.number ? this : other;
    }
  }

  /// Reads the whole table: no index knows wordings, and each would make a choice dearer to write.
  static CookieChoices in(DynamoDbClient client, String table, Instant now) {
    Map<String, Last> records = new HashMap<>();
    for (Map<String, AttributeValue> item :
        client.scanPaginator(scan -> scan.tableName(table)).items()) {
      if (ConsentItem.isChoice(item) && !ConsentItem.isPastItsTime(item, now)) {
        ConsentEvent event = ConsentItem.read(item);
        records.merge(event.id(), Last.of(event, now), Last::later);
      }
    }
    Map<String, Wording> wordings = new HashMap<>();
    for (Last last : records.values()) {
      wordings.merge(last.counted().name(), last.counted(), Wording::and);
    }
    return new CookieChoices(wordings.values().stream().sorted(NEWEST_FIRST).toList());
  }

  private static int number(String name) {
    String number = name.substring(0, name.indexOf('-'));
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
  }
}

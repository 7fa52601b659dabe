package signpost.feedback;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Feedback as an item of its table, and what stands beside it (docs/decisions/0013).
public final class FeedbackItem {
  /// What stands under a reference and this, instead of a tag, is the address to reply to. No tag
  /// is called so: a tag has letters, digits and hyphens.
  public static final String EMAIL = "@email";

  private FeedbackItem() {}

  /// Where feedback stands.
  public static Map<String, AttributeValue> key(Reference reference) {
    return Map.of("reference", AttributeValue.fromS(reference.symbols()));
  }

  /// Where something stands beside feedback: its place in the list of a tag, or `EMAIL`.
  public static Map<String, AttributeValue> key(Reference reference, String beside) {
    return Map.of("reference", AttributeValue.fromS(reference.symbols() + "#" + beside));
  }

  /// A list of the team's in one month, such as `received#2026-11`.
  ///
  /// @param list a state, or `quarantined`
  public static String queue(String list, YearMonth month) {
    return list + "#" + month;
  }

  /// The list that feedback stands in.
  public static String queue(Feedback feedback) {
    return queue(feedback.list(), YearMonth.from(feedback.received().atOffset(ZoneOffset.UTC)));
  }

  /// The list of a tag.
  public static String tagQueue(String tag) {
    return "tag#" + tag;
  }

  /// Its place in each list: read from the end, danger comes first, then the newest.
  public static String rank(boolean danger, Instant received) {
    return (danger ? "1#" : "0#") + received;
  }

  /// The place of feedback in the list of a tag.
  public static Map<String, AttributeValue> tagEntry(Feedback feedback, String tag) {
    Map<String, AttributeValue> entry = new HashMap<>(key(feedback.reference(), tag));
    entry.put("queue", AttributeValue.fromS(tagQueue(tag)));
    entry.put("rank", AttributeValue.fromS(rank(feedback.danger(), feedback.received())));
    entry.put("expires", seconds(feedback.until()));
    return entry;
  }

  public static Map<String, AttributeValue> of(Feedback feedback) {
    Map<String, AttributeValue> item = new HashMap<>(key(feedback.reference()));
    item.put("fingerprint", AttributeValue.fromS(feedback.fingerprint()));
    item.put("text", AttributeValue.fromS(feedback.text()));
    item.put("state", AttributeValue.fromS(feedback.state().id()));
    item.put("danger", AttributeValue.fromBool(feedback.danger()));
    item.put("quarantined", AttributeValue.fromBool(feedback.quarantined()));
    item.put("received", AttributeValue.fromS(feedback.received().toString()));
    item.put("until", AttributeValue.fromS(feedback.until().toString()));
    item.put("expires", seconds(feedback.until()));
    item.put("queue", AttributeValue.fromS(queue(feedback)));
    item.put("rank", AttributeValue.fromS(rank(feedback.danger(), feedback.received())));
    if (!feedback.page().isEmpty()) {
      item.put("page", AttributeValue.fromS(feedback.page()));
    }
    if (feedback.rating() > 0) {
      item.put("rating", AttributeValue.fromN(Integer.toString(feedback.rating())));
    }
    if (!feedback.tags().isEmpty()) {
      item.put("tags", AttributeValue.fromSs(List.copyOf(feedback.tags())));
    }
    if (!feedback.reply().isEmpty()) {
      item.put("reply", AttributeValue.fromS(feedback.reply()));
    }
    if (feedback.version() > 0) {
      item.put("version", AttributeValue.fromN(Integer.toString(feedback.version())));
    }
    List<PersonalData.Span> personal = PersonalData.in(feedback.text());
    if (!personal.isEmpty()) {
      item.put(
          "personal",
          AttributeValue.fromL(
              personal.stream()
                  .map(span -> AttributeValue.fromS(span.start() + "-" + span.end()))
                  .toList()));
    }
    return item;
  }

  /// @param item of which `isFeedback` is true
  public static Feedback read(Map<String, AttributeValue> item) {
    return new Feedback(
        new Reference(text(item, "reference")),
        text(item, "fingerprint"),
        text(item, "text"),
        text(item, "page"),
        number(item, "rating"),
        item.containsKey("tags") ? Set.copyOf(value(item, "tags").ss()) : Set.of(),
        value(item, "danger").bool(),
        value(item, "quarantined").bool(),
        Objects.requireNonNullElse(Feedback.State.of(text(item, "state")), Feedback.State.RECEIVED),
        number(item, "version"),
        text(item, "reply"),
        Instant.parse(text(item, "received")),
        Instant.parse(text(item, "until")));
  }

  /// Whether an item of the table is feedback, and not what stands beside it or the key that signs.
  public static boolean isFeedback(Map<String, AttributeValue> item) {
    return item.containsKey("text");
  }

  /// The address in an item that stands beside feedback, if it is not past its time; empty where
  /// none is.
  public static String email(Map<String, AttributeValue> item, Instant now) {
    return number(item, "expires") > now.getEpochSecond() ? text(item, "email") : "";
  }

  static AttributeValue seconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }

  /// Empty where there is none.
  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }

  /// Zero where there is none.
  private static int number(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? 0 : Integer.parseInt(value.n());
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name);
    }
    return value;
  }
}

package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the desk finds without reading the whole table (docs/decisions/0013), and what of it goes
/// with time or at the sender's wish.
final class TeamListsTest {
  private final Sender sender = new Sender();

  private String send(String text, String page) {
    String reference =
        Sender.reference(sender.form("text=" + text.replace(' ', '+') + "&page=" + page));
    sender.after(Duration.ofSeconds(1));
    return reference.replace("-", "");
  }

  /// As the desk does it: a set on the item, and an entry in the list of each tag.
  private void tag(String reference, String tag) {
    Map<String, AttributeValue> item =
        sender.items().stream()
            .filter(one -> value(one, "reference").equals(reference))
            .findFirst()
            .orElseThrow();
    Map<String, AttributeValue> tagged = new HashMap<>(item);
    tagged.put("tags", AttributeValue.fromSs(List.of(tag)));
    sender.put(tagged);
    Map<String, AttributeValue> entry =
        new HashMap<>(FeedbackItem.key(new Reference(reference), tag));
    entry.put("queue", AttributeValue.fromS("tag#" + tag));
    entry.put("rank", Objects.requireNonNull(item.get("rank")));
    entry.put("expires", Objects.requireNonNull(item.get("expires")));
    sender.put(entry);
  }

  private static String value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }

  @Test
  void dangerComesFirstThenTheNewest() {
    String old = send("old", "/");
    String danger = send("he said he will kill me if i go out", "/topics/");
    String recent = send("recent", "/topics/");
    String spam = Sender.reference(sender.form("text=x&website=y")).replace("-", "");
    sender.after(Duration.ofDays(1));
    String tomorrow = send("tomorrow", "/topics/");

    sender.after(Duration.ofDays(7));
    String december = send("december", "/");

    assertThat(sender.list("by-queue", "queue", "received#2026-11"))
        .containsExactly(danger, tomorrow, recent, old);
    assertThat(sender.list("by-queue", "queue", "received#2026-12")).containsExactly(december);
    assertThat(sender.list("by-queue", "queue", "quarantined#2026-11")).containsExactly(spam);
    assertThat(sender.list("by-page", "page", "/topics/"))
        .containsExactly(danger, tomorrow, recent);
  }

  @Test
  void aTagIsAListAndErasingLeavesIt() {
    String first = send("first", "/");
    String second = send("second", "/");
    tag(first, "maps");
    tag(second, "maps");
    assertThat(sender.list("by-queue", "queue", "tag#maps"))
        .containsExactly(second + "#maps", first + "#maps");

    assertThat(sender.erase(first).status()).isEqualTo(204);
    assertThat(sender.list("by-queue", "queue", "tag#maps")).containsExactly(second + "#maps");
    assertThat(sender.items()).extracting(item -> value(item, "reference")).doesNotContain(first);
  }
}
